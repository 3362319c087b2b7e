import Vocabulary

/// An address as a link (RFC 6068 §2).
enum MailAddress {
  /// `mailto:hello@example.org`; what has a meaning in a link is escaped.
  static func url(of address: EmailAddress) -> String {
    var url = "mailto:"
    for byte in address.text.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "/"),
        UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        url += "%" + String(byte, radix: 16, uppercase: true)
      default: url.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return url
  }
}
