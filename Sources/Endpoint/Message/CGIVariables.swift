/// What a web server tells a CGI in its environment (RFC 3875 §4.1).
///
/// Values are bytes. `SERVER_NAME` and `SERVER_PORT` are not asked for: with most servers they are
/// whatever the visitor wrote into `Host`.
public struct CGIVariables: Sendable {
  private var values: [String: [UInt8]] = [:]

  /// From entries like `REQUEST_METHOD=GET`.
  public init(_ entries: [[UInt8]]) {
    for entry in entries {
      guard let sign = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
      values[String(decoding: entry[..<sign], as: UTF8.self)] = Array(entry[(sign + 1)...])
    }
  }

  /// Nil where it is unset, empty, which is the same (§4.1), or no UTF-8.
  public subscript(name: String) -> String? {
    guard let bytes = values[name], !bytes.isEmpty else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// What `CONTENT_LENGTH` announces; nil where it is nothing believable.
  public var bodyLength: Int? { RequestBody.length(announced: self["CONTENT_LENGTH"]) }

  /// The headers by their names in lower case, `HTTP_USER_AGENT` as `user-agent`.
  ///
  /// One whose bytes are no UTF-8 is dropped, as nobody could tell what it says. So are `Cookie`,
  /// since no cookie of ours exists, and `Proxy`, which is nothing but an attack (CVE-2016-5385).
  var headers: [String: String] {
    var headers: [String: String] = [:]
    for name in values.keys where name.hasPrefix("HTTP_") {
      guard let value = self[name], name != "HTTP_PROXY", name != "HTTP_COOKIE" else { continue }
      headers[name.dropFirst(5).lowercased().replacingUnderscores] = value
    }
    headers["content-type"] = self["CONTENT_TYPE"]
    return headers
  }

  /// In ASCII, every other byte as `%ff`: so a query is decoded once, by our own reader, which
  /// refuses what is no UTF-8, and a path with such a byte is no path of ours.
  fileprivate func ascii(_ name: String) -> String {
    let bytes = values[name] ?? []
    return String(
      decoding: bytes.flatMap { byte -> [UInt8] in
        byte < 0x80 ? [byte] : Array(("%" + String(byte, radix: 16)).utf8)
      }, as: UTF8.self)
  }
}

extension Request {
  public init(_ variables: CGIVariables, body: RequestBody) {
    self.init(
      method: variables["REQUEST_METHOD"] ?? "", path: variables.ascii("PATH_INFO"),
      query: variables.ascii("QUERY_STRING"), headers: variables.headers,
      remoteAddress: variables["REMOTE_ADDR"] ?? "", body: body)
  }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
