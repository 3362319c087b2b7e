/// A character reference of HTML at the start of some bytes: `&amp;`, `&#38;`, `&#x26;`.
///
/// Only the names that can stand in a URL for one of its own signs are known; any other is
/// left as it is written, which is also what it means in a query such as `?a=1&copy=2`.
struct CharacterReference {
  let character: Unicode.Scalar
  /// How many bytes it takes, from `&` to `;`.
  let length: Int

  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    // The longest that is understood is `&#x10FFFF;`.
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[bytes.startIndex + 1..<end]
    length = end + 1 - bytes.startIndex
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.number(name.dropFirst()) else { return nil }
      character = scalar
    } else {
      guard let scalar = Self.names[String(decoding: name, as: UTF8.self)] else { return nil }
      character = scalar
    }
  }

  /// The text with every reference read.
  static func decoding(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let reference = Self(bytes[index...]) {
        text += UTF8.encode(reference.character) ?? UTF8.encodedReplacementCharacter
        index += reference.length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "sol": "/", "colon": ":",
    "num": "#", "quest": "?", "period": ".", "percnt": "%", "lowbar": "_", "equals": "=",
    "plus": "+", "comma": ",", "lpar": "(", "rpar": ")", "excl": "!", "commat": "@",
  ]
}
