/// A message taken apart again, to be shown to people.
///
/// Reads what Rapport writes, and most of what other programs do. It throws at nothing: what is not
/// as it should be is shown as it is.
public struct ReadMessage: Sendable, Hashable {
  /// As they came, with folded lines put together.
  public let headers: [Header]
  /// As it came.
  public let body: [UInt8]

  public struct Header: Sendable, Hashable {
    public let name: String
    /// With encoded words read.
    public let value: String
    /// As it came but for its folds.
    let raw: String
  }

  public init(_ bytes: [UInt8]) {
    var headers: [Header] = []
    var rest = bytes[...]
    while let line = rest.header() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmedOfBlanks
      headers.append(
        Header(
          name: String(decoding: line[..<colon], as: UTF8.self),
          value: EncodedText.decoded(value), raw: value))
    }
    (self.headers, body) = (headers, Array(rest))
  }

  /// The first of a name.
  public subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension ArraySlice<UInt8> {
  /// The next header with its folded lines, without line ends; nil behind the blank line, which is
  /// taken too.
  fileprivate mutating func header() -> [UInt8]? {
    guard var line = line(), !line.isEmpty else { return nil }
    while let first, MailBytes.isBlank(first), let more = self.line() { line += more }
    return line
  }

  private mutating func line() -> [UInt8]? {
    guard !isEmpty else { return nil }
    var line = Array(prefix { $0 != MailBytes.lineFeed })
    self = dropFirst(line.count + 1)
    if line.last == MailBytes.carriageReturn { line.removeLast() }
    return line
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    let bytes = utf8.drop(while: MailBytes.isBlank)
    return String(decoding: bytes, as: UTF8.self)
  }
}
