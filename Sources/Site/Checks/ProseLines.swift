/// The lines of a Markdown text without its code and its comments, whose letters become blanks.
///
/// Not a Markdown reader: what it cannot tell it takes for code, so that nothing is told of wrongly.
struct ProseLines: Sequence, IteratorProtocol {
  private var lines: [ArraySlice<UInt8>]
  private var number = 0
  private var fence: (mark: UInt8, length: Int)?
  private var isComment = false

  init(_ text: ArraySlice<UInt8>) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  mutating func next() -> (number: Int, text: [UInt8])? {
    while number < lines.count {
      var line = Array(lines[number])
      number += 1
      let indentation = line.prefix { $0 == 0x20 || $0 == 0x09 }
      if isFence(line[indentation.endIndex...]) || fence != nil { continue }
      if indentation.contains(0x09) || indentation.count >= 4 { continue }
      blankComments(in: &line)
      blankCode(in: &line)
      return (number, line)
    }
    return nil
  }

  /// Whether a line opens or closes a block of code.
  private mutating func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return false
    }
    let length = line.prefix { $0 == mark }.count
    let rest = line.dropFirst(length)
    guard length >= 3 else { return false }
    if let open = fence {
      guard open.mark == mark, length >= open.length, rest.allSatisfy({ $0 <= 0x20 }) else {
        return false
      }
      fence = nil
      return true
    }
    guard mark == UInt8(ascii: "~") || !rest.contains(mark) else { return false }
    fence = (mark, length)
    return true
  }

  private func blankCode(in line: inout [UInt8]) {
    let mark = UInt8(ascii: "`")
    var index = 0
    while let open = line[index...].firstIndex(of: mark) {
      let length = line[open...].prefix { $0 == mark }.count
      index = open + length
      var close = index
      while let next = line[close...].firstIndex(of: mark) {
        let run = line[next...].prefix { $0 == mark }.count
        close = next + run
        guard run == length else { continue }
        for place in open..<close { line[place] = 0x20 }
        index = close
        break
      }
    }
  }

  private mutating func blankComments(in line: inout [UInt8]) {
    var index = 0
    while index < line.count {
      let rest = line[index...]
      if isComment {
        isComment = !rest.starts(with: "-->".utf8)
        line[index] = 0x20
      } else if rest.starts(with: "<!--".utf8) {
        isComment = true
        line[index] = 0x20
      }
      index += 1
    }
  }
}
