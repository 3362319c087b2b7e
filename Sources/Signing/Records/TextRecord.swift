/// A text to be published at a name in DNS.
public struct TextRecord: Hashable, Sendable {
  /// `rapport._domainkey.example.org`
  public let name: String
  public let text: String

  public init(name: String, text: String) { (self.name, self.text) = (name, text) }

  /// As DNS carries it: strings of 255 bytes at most (mail-D4), which are read as one.
  public var strings: [String] {
    var (rest, strings) = (text.utf8[...], [String]())
    while !rest.isEmpty {
      strings.append(String(decoding: rest.prefix(255), as: UTF8.self))
      rest = rest.dropFirst(255)
    }
    return strings
  }

  /// A line of a zone file (RFC 1035 §5.1).
  public var zoneLine: String {
    let quoted = strings.map { "\"\($0)\"" }.joined(separator: " ")
    return "\(name). IN TXT " + (strings.count > 1 ? "( \(quoted) )" : quoted)
  }
}
