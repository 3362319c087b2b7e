/// How the cells of a column stand.
enum Alignment { case none, left, center, right }

/// A line of a table, by the rules of GitHub Flavored Markdown 0.29 §4.10.
enum TableRow {
  /// The cells of a line, without the space around them.
  ///
  /// A pipe after a backslash is text, in code as well: the row is cut before code is known.
  static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    let line = trimmed(line, in: bytes)
    var cells: [Range<Int>] = []
    var index = line.lowerBound
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<index, in: bytes))
        start = index + 1
      }
      index += 1
    }
    let rest = trimmed(start..<max(start, line.upperBound), in: bytes)
    if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    return cells
  }

  /// A cell's bytes, with `\|` as `|`.
  static func text(of cell: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for index in cell {
      if bytes[index] == UInt8(ascii: "|"), text.last == UInt8(ascii: "\\") { text.removeLast() }
      text.append(bytes[index])
    }
    return text
  }

  /// The columns of a delimiter row such as `| :-- | --: |`, or nil if the line is none.
  ///
  /// It must hold a pipe: `:-` alone is more often a face than a table.
  static func alignments(of line: Range<Int>, in bytes: [UInt8]) -> [Alignment]? {
    var hasPipe = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return nil
      }
    }
    guard hasPipe else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(of: line, in: bytes) {
      guard let alignment = alignment(of: bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private static func alignment(of cell: ArraySlice<UInt8>) -> Alignment? {
    var dashes = cell
    let isLeft = dashes.first == UInt8(ascii: ":")
    if isLeft { dashes.removeFirst() }
    let isRight = dashes.last == UInt8(ascii: ":")
    if isRight { dashes.removeLast() }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return Alignment.none
    }
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
