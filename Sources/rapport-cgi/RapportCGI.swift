import Endpoint
import Glibc

/// One request in from the web server, one answer out.
@main
enum RapportCGI {
  static func main() {
    // Begun on this thread and, as nothing in it waits for another, ended on it too.
    Task.immediate { await answer() }
    while true { pause() }
  }

  private static func answer() async -> Never {
    let start = Surroundings.clock()
    // nginx and Caddy hand on a visitor's `Proxy:` under this name (form-F12).
    unsetenv("HTTP_PROXY")
    signal(SIGPIPE, SIG_IGN)
    Spoken.endAfter(seconds: 30)

    let variables = CGIVariables(Surroundings.entries())
    let input = StandardInput(length: variables.bodyLength)
    let request = Request(variables, body: input.body)
    let service = Service(
      data: variables["RAPPORT_DATA"] ?? Surroundings.folderBesideOwn() ?? "data")
    let (response, report) = await service.answer(request)

    if request.method != "GET" && request.method != "HEAD" || variables.bodyLength != nil {
      input.drain()
    }
    Spoken.beginAnswer()
    Spoken.answer(response.cgi(toHead: request.method == "HEAD"))
    report.forEach(Spoken.log)
    let milliseconds = Int((Surroundings.clock() - start) * 1000)
    Spoken.log(LogLine.text(of: request, status: response.status, milliseconds: milliseconds))
    // The web server has all of the answer, whatever is still to be done.
    close(STDOUT_FILENO)
    do { try service.end() } catch { Spoken.log("warning: the store was not closed: \(error)") }
    exit(0)
  }
}
