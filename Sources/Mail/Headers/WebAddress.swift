/// What may stand between angle brackets in a list's headers (RFC 2369 §2).
enum WebAddress {
  /// `https:`, `http:` or `mailto:` and something behind it, in visible ASCII that cannot end the
  /// brackets or the line. It is never folded (mail-L9), so it fits on one line of 998.
  static func isOne(_ text: String) -> Bool {
    let schemes = ["https:", "http:", "mailto:"]
    guard let scheme = schemes.first(where: { begins(text, with: $0) }) else { return false }
    return (scheme.utf8.count + 1...960).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: 0x21...0x7E ~= byte
        }
      }
  }

  static func isSecure(_ text: String) -> Bool { begins(text, with: "https://") }

  /// In any case (RFC 3986 §3.1).
  private static func begins(_ text: String, with start: String) -> Bool {
    text.utf8.count >= start.utf8.count
      && zip(text.utf8, start.utf8).allSatisfy { MailBytes.lowercased($0) == $1 }
  }
}
