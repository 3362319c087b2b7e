/// Bytes in letters that stand in a URL as they are (RFC 4648 §5), without padding.
enum Base64URL {
  static func length(of count: Int) -> Int { (count * 8 + 5) / 6 }

  static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
    var (held, bits) = (UInt32(0), 0)
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(letter(UInt8(truncatingIfNeeded: held >> UInt32(bits)) & 63))
      }
    }
    if bits > 0 {
      text.append(letter(UInt8(truncatingIfNeeded: held << UInt32(6 - bits)) & 63))
    }
  }

  /// Nil for what these bytes are not written as: there is one text for each.
  static func bytes(_ text: String) -> [UInt8]? {
    var (held, bits) = (UInt32(0), 0)
    var bytes: [UInt8] = []
    for letter in text.utf8 {
      guard let value = value(letter) else { return nil }
      held = held << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
    }
    let isWhole = bits < 6 && held & (1 << UInt32(bits) - 1) == 0
    return isWhole ? bytes : nil
  }

  private static func letter(_ value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: value + UInt8(ascii: "A")
    case 26..<52: value - 26 + UInt8(ascii: "a")
    case 52..<62: value - 52 + UInt8(ascii: "0")
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }

  private static func value(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
