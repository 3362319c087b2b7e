/// How the letters of a file are written.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  /// Latin 1 with the quotes and dashes of Windows in it, as spreadsheets save.
  case windows1252 = "Windows-1252"
}

/// Makes UTF-8 of a text as it comes in, without a byte order mark.
struct TextDecoder {
  let encoding: TextEncoding
  /// Of the byte order mark.
  private var dropped: Int

  init(_ shape: FileShape) {
    (encoding, dropped) = (shape.encoding, shape.hasMark ? 3 : 0)
  }

  mutating func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.dropFirst(dropped)
    dropped -= bytes.count - rest.count
    guard encoding == .windows1252 else { return rest }
    var text: [UInt8] = []
    text.reserveCapacity(rest.count + rest.count / 8)
    for byte in rest {
      switch byte {
      case 0..<0x80: text.append(byte)
      case 0x80..<0xA0: text += windows[Int(byte) - 0x80]
      default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text[...]
  }
}

/// 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); the five that are not
/// taken become a question mark in a diamond.
private let windows: [[UInt8]] =
  "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars.map {
    Array(String($0).utf8)
  }
