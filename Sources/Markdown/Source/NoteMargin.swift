/// What stands before a note in its line: quote marks, a list marker, spaces.
struct NoteMargin {
  private let quotes: Int
  /// How far the note is indented behind its last quote mark.
  private let width: Int
  /// The same margin for a line that goes on: no marker, only room for it.
  let continued: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) {
    quotes = bytes.count { $0 == UInt8(ascii: ">") }
    let last = bytes.lastIndex(of: UInt8(ascii: ">"))
    var column = 0
    for byte in bytes[(last.map { $0 + 1 } ?? bytes.startIndex)...] {
      column = advance(column, by: byte)
    }
    width = column
    continued = bytes.map { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : 0x20 }
  }

  /// Whether a line stands behind the same quote marks, four columns further in.
  func indents(_ line: ArraySlice<UInt8>) -> Bool {
    let (isQuoted, start) = skipQuotes(line)
    guard isQuoted else { return false }
    var column = 0
    for byte in line[start...] {
      guard isBlank(byte) else { break }
      column = advance(column, by: byte)
      if column >= width + 4 { return true }
    }
    return false
  }

  /// How many bytes of a line are margin and indentation, and the columns left of a tab.
  func strip(_ line: ArraySlice<UInt8>) -> (length: Int, padding: Int) {
    var (_, index) = skipQuotes(line)
    var column = 0
    while index < line.endIndex, isBlank(line[index]), column < width + 4 {
      column = advance(column, by: line[index])
      index += 1
    }
    return (index - line.startIndex, max(0, column - width - 4))
  }

  private func skipQuotes(_ line: ArraySlice<UInt8>) -> (isWhole: Bool, start: Int) {
    var left = quotes
    var (index, start) = (line.startIndex, line.startIndex)
    while left > 0, index < line.endIndex {
      if line[index] == UInt8(ascii: ">") {
        left -= 1
        start = index + 1
      } else if !isBlank(line[index]) {
        break
      }
      index += 1
    }
    return (left == 0, start)
  }
}

/// A tab goes on to the next multiple of four (CommonMark 0.30 §2.2).
private func advance(_ column: Int, by byte: UInt8) -> Int {
  byte == 0x09 ? column + 4 - column % 4 : column + 1
}
