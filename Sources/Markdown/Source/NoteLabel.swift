/// `[^label]` in a text.
struct NoteLabel {
  /// Folded to lower case, as labels are compared.
  let name: String
  /// The offset after `]`.
  let end: Int
  private let start: Int
  private let isPlain: Bool

  /// Nil if no label begins at `start`.
  init?(in bytes: [UInt8], at start: Int, before limit: Int) {
    guard start + 3 < limit, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var index = start + 2
    var isPlain = true
    while index < limit, bytes[index] != UInt8(ascii: "]") {
      let byte = bytes[index]
      // The length is that of a link label (CommonMark 0.30 §4.7).
      guard byte > 0x20, byte != UInt8(ascii: "["), byte != UInt8(ascii: "\\"),
        index - start < 1000
      else { return nil }
      isPlain = isPlain && (isLetter(byte) || isDigit(byte))
      index += 1
    }
    guard index < limit, index > start + 2 else { return nil }
    name = String(decoding: bytes[start + 2..<index], as: UTF8.self).lowercased()
    (self.start, end, self.isPlain) = (start, index + 1, isPlain)
  }

  /// Whether it refers to a note, rather than begin one or be text.
  func isReference(in bytes: [UInt8], line: Range<Int>, margin: Int, defined: Set<String>) -> Bool {
    let follower = end < line.upperBound ? bytes[end] : 0x20
    if follower == UInt8(ascii: ":"), start == margin { return false }
    if defined.contains(name) { return true }
    // Lifted so that it can be remarked on: nothing in a plain word is Markdown.
    return isPlain && follower != UInt8(ascii: "(") && follower != UInt8(ascii: "[")
      && follower != UInt8(ascii: ":")
  }

  /// Every label that some line seems to define.
  static func defined(in text: PageText) -> Set<String> {
    var labels: Set<String> = []
    let bytes = text.bytes
    for number in 1..<max(1, text.lineCount + 1) {
      let line = text.line(number)
      let margin = margin(of: line, in: bytes)
      if let label = NoteLabel(in: bytes, at: margin, before: line.upperBound),
        label.end < line.upperBound, bytes[label.end] == UInt8(ascii: ":")
      {
        labels.insert(label.name)
      }
    }
    return labels
  }

  /// Where a line's own text begins, behind quote marks, list markers and spaces.
  static func margin(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    var index = line.lowerBound
    while index < line.upperBound, isMarginal(bytes[index]) { index += 1 }
    return index
  }

  private static func isMarginal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: isDigit(byte)
    }
  }
}
