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

/// The body of a request, read in pieces so that an upload never lies in memory whole.
public struct RequestBody: Sendable {
  /// As announced; nil where nothing, or nothing believable, was.
  public let length: Int?
  /// The next piece, empty at the end.
  let next: @Sendable () throws(BodyFault) -> [UInt8]

  public init(length: Int?, next: @escaping @Sendable () throws(BodyFault) -> [UInt8]) {
    (self.length, self.next) = (length, next)
  }

  public static let none = RequestBody(length: nil) { () throws(BodyFault) -> [UInt8] in [] }
}

/// Why a body cannot be read.
public enum BodyFault: Error, Hashable { case tooSlow, cutShort }
