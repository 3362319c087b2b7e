/// The lines `---` round the front matter.
struct Fence {
  struct End {
    /// Where the closing line begins, and where the line after it does.
    let end: Int, next: Int
    /// The number of the closing line.
    let line: Int
  }

  /// Where the line after the opening one begins.
  let start: Int
  let closed: End?
  private let bytes: [UInt8]

  /// Nil if the first line is not `---`, perhaps with blanks after it.
  init?(_ bytes: [UInt8], from first: Int, of mark: Unicode.Scalar = "-") {
    let mark = UInt8(ascii: mark)
    guard Self.isFence(bytes, from: first, of: mark) else { return nil }
    self.bytes = bytes
    start = Self.nextLine(bytes, from: first)
    var (index, line) = (start, 2)
    while index < bytes.count {
      if Self.isFence(bytes, from: index, of: mark)
        || Self.isFence(bytes, from: index, of: UInt8(ascii: "."))
      {
        closed = End(end: index, next: Self.nextLine(bytes, from: index), line: line)
        return
      }
      index = Self.nextLine(bytes, from: index)
      line += 1
    }
    closed = nil
  }

  var beginsWithBlankLine: Bool {
    bytes[start...].first { !isBlank($0) }.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  /// Whether the first line that says something is a key, so that this was meant as front matter.
  var beginsWithKey: Bool {
    var index = start
    while index < bytes.count {
      let line = bytes[index...].prefix { $0 != 0x0A }
      if line.contains(where: { !isBlank($0) && $0 != 0x0D }) { return isKey(line) }
      index = line.endIndex + 1
    }
    return false
  }

  func holdsKey(before end: Int) -> Bool {
    bytes[start..<end].split(separator: 0x0A).contains { isKey($0) }
  }

  /// A word at the beginning of a line, and a colon with a blank or nothing after it.
  private func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { isDigit($0) || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F }
    let rest = line[name.endIndex...].drop { $0 == 0x20 }
    guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return false }
    return rest.dropFirst().first.map { isBlank($0) || $0 == 0x0D } ?? true
  }

  private static func isFence(_ bytes: [UInt8], from index: Int, of mark: UInt8) -> Bool {
    guard index + 3 <= bytes.count, bytes[index] == mark, bytes[index + 1] == mark,
      bytes[index + 2] == mark
    else { return false }
    var rest = index + 3
    while rest < bytes.count, isBlank(bytes[rest]) || bytes[rest] == 0x0D { rest += 1 }
    return rest == bytes.count || bytes[rest] == 0x0A
  }

  private static func nextLine(_ bytes: [UInt8], from index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }
}

/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
