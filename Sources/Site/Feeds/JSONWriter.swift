/// Writes JSON (RFC 8259), two spaces a level.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    group("{", "}") { json in members(&json) }
    if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func array<Item>(_ items: [Item], each: (Item, inout JSONWriter) -> Void) {
    group("[", "]") { json in
      for item in items {
        json.separate()
        each(item, &json)
      }
    }
  }

  mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    text(key)
    bytes += ": ".utf8
    value(&self)
  }

  /// Nothing for nil.
  mutating func member(_ key: String, _ value: String?) {
    if let value { member(key) { $0.text(value) } }
  }

  mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func group(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    bytes += open.utf8
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes += close.utf8
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
