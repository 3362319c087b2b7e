import Endpoint
import Glibc

/// One request in from the web server, one answer out.
@main
enum RapportCGI {
  static func main() async {
    let start = Surroundings.clock()
    // nginx and Caddy hand on a visitor's `Proxy:` under this name (form-F12).
    unsetenv("HTTP_PROXY")
    signal(SIGPIPE, SIG_IGN)
    Spoken.endAfter(seconds: 30)

    let variables = CGIVariables(Surroundings.entries())
    let input = StandardInput(length: variables.bodyLength)
    let request = Request(variables, body: input.body)
    let data = variables["RAPPORT_DATA"] ?? Surroundings.folderBesideOwn() ?? "data"
    let (response, report) = await Service(data: data).answer(request)

    if request.method != "GET" && request.method != "HEAD" || variables.bodyLength != nil {
      input.drain()
    }
    Spoken.beginAnswer()
    Spoken.answer(response.cgi(toHead: request.method == "HEAD"))
    report.forEach(Spoken.log)
    let milliseconds = Int((Surroundings.clock() - start) * 1000)
    Spoken.log(LogLine.text(of: request, status: response.status, milliseconds: milliseconds))
  }
}
