/// Writes XML 1.0 that is well-formed whatever texts it is given.
///
/// What XML cannot carry even escaped (most control characters, U+FFFE, U+FFFF) is left out.
struct XMLWriter {
  private(set) var bytes = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8)
  private var depth = 0

  typealias Attributes = KeyValuePairs<String, String>

  /// An element with text in it.
  mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    Self.append(text, to: &bytes)
    bytes += "</\(name)>".utf8
  }

  /// An element that is all attributes.
  mutating func element(_ name: String, _ attributes: Attributes) {
    begin(name, attributes)
    bytes += "/>".utf8
  }

  /// An element with elements in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], containing content: (inout XMLWriter) -> Void
  ) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    depth += 1
    content(&self)
    depth -= 1
    newLine()
    bytes += "</\(name)>".utf8
    if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func begin(_ name: String, _ attributes: Attributes) {
    newLine()
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      Self.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Escaped for text and for attributes in double quotes alike.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
      bytes.reserveCapacity(bytes.count + text.count)
      for (index, byte) in text.enumerated() {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        // A parser would make a plain one a line feed.
        case 0x0D: bytes += "&#13;".utf8
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20: break
        // The third byte of U+FFFE and U+FFFF: the two before it go as well.
        case 0xBE...0xBF where index >= 2 && text[index - 2] == 0xEF && text[index - 1] == 0xBF:
          bytes.removeLast(2)
        default: bytes.append(byte)
        }
      }
    }
  }
}
