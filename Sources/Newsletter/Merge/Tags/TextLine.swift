/// A line of Markdown whose tags are placeholders.
struct TextLine {
  var bytes: ArraySlice<UInt8>
  /// The line of the body that it came from, counted from 0.
  let origin: Int
  /// The section tags that have it to themselves; empty for all other lines.
  var sections: [Int] = []

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
  var hasPipe: Bool { bytes.contains(UInt8(ascii: "|")) }
  var indent: Int { bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count }

  /// Up to and with the blank behind a list's marker: `  - `, `1. `; nil for no item.
  var itemPrefix: ArraySlice<UInt8>? {
    var rest = bytes.dropFirst(indent)
    if let first = rest.first, "-+*".utf8.contains(first) {
      rest.removeFirst()
    } else {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }
      rest = rest.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let mark = rest.popFirst(),
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return nil }
    }
    guard rest.first == 0x20 || rest.first == 0x09 else { return nil }
    return bytes[..<rest.startIndex] + [0x20]
  }

  /// The marks that open or close a block of code.
  var fence: ArraySlice<UInt8>? {
    let words = bytes.dropFirst(indent)
    guard let first = words.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let marks = words.prefix { $0 == first }
    return marks.count >= 3 ? marks : nil
  }
}
