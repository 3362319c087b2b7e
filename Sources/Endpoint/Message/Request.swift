/// What a visitor's browser asked of us, whoever carried it here: a web server's CGI, our own
/// server, or a test.
public struct Request: Sendable {
  public var method: String
  /// Behind the endpoint's own prefix, still as it came: `/forms/complaint`.
  public var path: String
  public var query: String
  /// By their names in lower case.
  public var headers: [String: String]
  /// The last hop, as the server that took the connection saw it.
  public var remoteAddress: String
  public var body: RequestBody

  public init(
    method: String, path: String, query: String = "", headers: [String: String] = [:],
    remoteAddress: String = "", body: RequestBody = .none
  ) {
    (self.method, self.path, self.query) = (method, path, query)
    (self.headers, self.remoteAddress, self.body) = (headers, remoteAddress, body)
  }
}
