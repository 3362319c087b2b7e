/// Bytes as text, strictly: UTF-8 in its shortest form, no surrogates, nothing above U+10FFFF, and
/// no NUL, at which somebody's C would end the text.
enum SentText {
  static func read(_ bytes: [UInt8]) throws(IntakeFault) -> String {
    guard !bytes.contains(0) else { throw .malformed(.controlByte) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed(.text) }
    return text
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
