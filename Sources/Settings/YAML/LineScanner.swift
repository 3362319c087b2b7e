/// Goes through a text line by line, for `PlainYAML`.
struct LineScanner {
  let bytes: [UInt8]
  private(set) var number: Int
  var index = 0
  private var start = 0
  /// Of the line: where its text ends, and where its last byte does.
  private var textEnd = 0
  private var lineEnd = 0
  /// The last place whose column was asked for: columns are counted on from there.
  private var counted = (index: 0, column: 1)

  static let space = UInt8(ascii: " ")

  init(_ bytes: [UInt8], firstLine: Int) {
    (self.bytes, number) = (bytes, firstLine)
    findLineEnd()
  }

  private mutating func findLineEnd() {
    lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    textEnd = lineEnd > start && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
    counted = (start, 1)
  }

  mutating func nextLine() {
    start = min(lineEnd + 1, bytes.count)
    index = start
    number += 1
    findLineEnd()
  }

  var isAtEnd: Bool { index >= bytes.count }
  var isAtLineEnd: Bool { index >= textEnd }
  /// Whether something other than a comment stands here.
  var isAtText: Bool { index < textEnd && bytes[index] != UInt8(ascii: "#") }
  /// Zero at the end of a line, which no text holds.
  var byte: UInt8 { index < textEnd ? bytes[index] : 0 }
  func byte(after count: Int) -> UInt8 { index + count < textEnd ? bytes[index + count] : 0 }
  /// How far the line's text is from its beginning, when spaces have been skipped.
  var indentation: Int { index - start }

  var column: Int {
    mutating get {
      for place in counted.index..<max(counted.index, index) where bytes[place] & 0xC0 != 0x80 {
        counted.column += 1
      }
      counted.index = index
      return counted.column
    }
  }

  mutating func skipSpaces() {
    while index < textEnd, bytes[index] == Self.space { index += 1 }
  }

  /// To the beginning of the next line that says something.
  mutating func skipEmptyLines() {
    while !isAtEnd {
      skipSpaces()
      if isAtText {
        index = start
        return
      }
      nextLine()
    }
  }

  /// Passes blanks and a comment to the next line; false if there is something else.
  mutating func finishLine() -> Bool {
    let isSpaced = byte == Self.space
    skipSpaces()
    guard isAtLineEnd || (isSpaced && !isAtText) else { return false }
    nextLine()
    return true
  }

  /// To the first letter of the next line that says something.
  mutating func toNextText() {
    skipEmptyLines()
    skipSpaces()
  }

  /// To the text of the next line, if that has some and is indented further than `depth`.
  mutating func goOn(below depth: Int) -> Bool {
    nextLine()
    skipSpaces()
    return !isAtLineEnd && indentation > depth
  }

  /// A stretch of a line without the spaces at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == Self.space { end -= 1 }
    return range.lowerBound..<end
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[trimmed(range)], as: UTF8.self)
  }
}
