import Endpoint
import Vocabulary

/// One request, answered with what lies in the data folder.
struct Visit {
  let request: Request
  let data: String

  /// Always an answer; and what the operator should know of a failure.
  func answer() async -> (Response, report: [String]) {
    (Self.lastResort, ["error: there is no endpoint in \(data)", "try: Run: rapport build"])
  }

  /// Said when nothing else can be: it promises nothing.
  static var lastResort: Response {
    var response = Response(
      status: 503,
      body: Array(
        """
        This cannot be taken in at the moment, and nothing was stored.
        Please go back, keep a copy of your text, and try again later.

        """.utf8))
    for (name, value) in [
      ("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Retry-After", "600"),
    ] { try? response.set(name, value) }
    return response
  }
}
