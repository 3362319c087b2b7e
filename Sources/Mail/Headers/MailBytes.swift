/// What kinds of bytes mail knows.
enum MailBytes {
  static let blank = UInt8(ascii: " "), tab = UInt8(ascii: "\t")
  static let equals = UInt8(ascii: "=")
  static let carriageReturn = UInt8(ascii: "\r"), lineFeed = UInt8(ascii: "\n")

  static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == tab }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// RFC 5322 §3.2.3, `atext`: what needs no quotes.
  static func isAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "^")...UInt8(ascii: "`"),
      UInt8(ascii: "{")...UInt8(ascii: "~"):
      true
    default: isLetterOrDigit(byte)
    }
  }

  /// Whether a reader might take it for an encoded word, or for the front of one.
  static func looksEncoded(_ bytes: some Sequence<UInt8>) -> Bool {
    var last = blank
    for byte in bytes {
      if byte == UInt8(ascii: "?"), last == equals { return true }
      last = byte
    }
    return false
  }

  /// In capitals, as RFC 2045 §6.7 wants it.
  static func appendHex(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(hexDigit(byte >> 4))
    bytes.append(hexDigit(byte & 15))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
