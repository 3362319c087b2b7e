/// The lines of an issue's body, comments left out, with placeholders for the other tags. Those that
/// hold only section tags are marked, but for those in blocks of code.
struct BodyLines {
  private let tags: [IssueTag]
  private let placeholder: Placeholder
  private(set) var all: [TextLine] = []

  init(_ body: [UInt8], _ tags: [IssueTag], _ placeholder: Placeholder) {
    (self.tags, self.placeholder) = (tags, placeholder)
    cut(body)
    markSections()
  }

  private mutating func cut(_ body: [UInt8]) {
    var lines: [TextLine] = []
    var (line, origin, start) = ([UInt8](), 0, 0)
    var isComment = false
    func end() {
      while line.last == 0x0D { line.removeLast() }
      // A comment that had the line to itself leaves none.
      if !(isComment && line.allSatisfy { $0 <= 0x20 }) {
        lines.append(TextLine(bytes: line[...], origin: origin))
      }
      (line, isComment) = ([], false)
    }
    func copy(to limit: Int) {
      for byte in body[start..<limit] {
        guard byte == 0x0A else {
          // What the merged parts use as marks is no text.
          line.append(byte < 0x20 && byte != 0x09 && byte != 0x0D ? 0x20 : byte)
          continue
        }
        end()
        origin += 1
      }
    }
    for (number, tag) in tags.enumerated() {
      copy(to: tag.source.lowerBound)
      if tag.kind == .comment { isComment = true } else { placeholder.append(number, to: &line) }
      origin += body[tag.source].count { $0 == 0x0A }
      start = tag.source.upperBound
    }
    copy(to: body.count)
    end()
    all = lines
  }

  private mutating func markSections() {
    var fence: ArraySlice<UInt8>?
    for index in all.indices {
      if let marks = all[index].fence {
        if let open = fence {
          if marks.first == open.first, marks.count >= open.count { fence = nil }
        } else {
          fence = marks
        }
      } else if fence == nil {
        all[index].sections = sections(in: Array(all[index].bytes))
      }
    }
  }

  private func sections(in bytes: [UInt8]) -> [Int] {
    var (numbers, start) = ([Int](), 0)
    while let (range, number) = placeholder.next(in: bytes, from: start) {
      guard number < tags.count, tags[number].isSection,
        bytes[start..<range.lowerBound].allSatisfy({ $0 <= 0x20 })
      else { return [] }
      numbers.append(number)
      start = range.upperBound
    }
    return bytes[start...].allSatisfy { $0 <= 0x20 } ? numbers : []
  }
}
