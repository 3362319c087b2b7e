/// An issue's Markdown with placeholders for its tags, ready for libcmark.
struct LiftedText {
  let tags: [IssueTag]
  /// By tag: how it was set apart.
  private(set) var forms: [SectionForm]
  let placeholder: Placeholder
  private(set) var bytes: [UInt8] = []
  /// By line of the text: the line of the body that it came from, counted from 0.
  private(set) var origins: [Int] = []

  init(_ body: [UInt8], tags: [IssueTag]) {
    self.tags = tags
    placeholder = Placeholder(unlike: body, count: tags.count + FrameTags.count)
    forms = Array(repeating: .inline, count: tags.count)
    var lines = Self.lines(of: body, tags, placeholder)
    Self.markSections(in: &lines, tags, placeholder)
    findForms(lines)
    write(lines)
  }

  /// The number of the tag that closes each section.
  static func partners(_ tags: [IssueTag]) -> [Int: Int] {
    var open: [Int] = []
    var partners: [Int: Int] = [:]
    for (number, tag) in tags.enumerated() {
      if tag.kind == .section || tag.kind == .inverted { open.append(number) }
      if tag.kind == .close, let start = open.popLast() { partners[start] = number }
    }
    return partners
  }

  private mutating func findForms(_ lines: [TextLine]) {
    var places: [Int: Int] = [:]
    for (index, line) in lines.enumerated() {
      for number in line.sections { places[number] = index }
    }
    let partners = Self.partners(tags)
    for (start, end) in partners {
      guard let open = places[start], let close = places[end] else {
        for number in [start, end] where places[number] != nil { forms[number] = .paragraph }
        continue
      }
      let form = open < close ? SectionForm(lines, open: open, close: close) : .paragraph
      (forms[start], forms[end]) = (form, form)
    }
  }

  private mutating func write(_ lines: [TextLine]) {
    for (index, line) in lines.enumerated() {
      guard !line.sections.isEmpty else {
        append(line.bytes, line.origin)
        continue
      }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      for number in line.sections { write(number, on: line, before: next) }
    }
  }

  private mutating func write(_ number: Int, on line: TextLine, before next: TextLine?) {
    var word: [UInt8] = []
    placeholder.append(number, to: &word)
    switch forms[number] {
    case .paragraph, .inline:
      append([], line.origin)
      append(line.bytes.prefix(line.indent) + word, line.origin)
      append([], line.origin)
    case .item(let prefix):
      if tags[number].kind != .close, !isList { append([], line.origin) }
      append(prefix + word, line.origin)
      if let next, tags[number].kind == .close, !next.isBlank, next.sections.isEmpty,
        next.itemPrefix == nil
      {
        append([], line.origin)
      }
    case .row:
      append([UInt8(ascii: "|")] + word + [UInt8(ascii: "|")], line.origin)
      if let next, next.sections.isEmpty, !next.hasPipe { append([], line.origin) }
    }
  }

  /// Whether the last line that was written is blank or belongs to a list.
  private var isList: Bool {
    let last = TextLine(bytes: bytes.dropLast().suffix { $0 != 0x0A }, origin: 0)
    return last.isBlank || last.itemPrefix != nil || last.indent > 1
  }

  private mutating func append(_ line: some Sequence<UInt8>, _ origin: Int) {
    bytes += line
    bytes.append(0x0A)
    origins.append(origin)
  }
}

extension [UInt8] {
  fileprivate func suffix(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0)...]
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}

extension LiftedText {
  /// The lines of a body, comments left out, with placeholders for the other tags.
  private static func lines(
    of body: [UInt8], _ tags: [IssueTag], _ placeholder: Placeholder
  ) -> [TextLine] {
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
    return lines
  }

  /// Marks the lines that hold only section tags, but for those in blocks of code.
  private static func markSections(
    in lines: inout [TextLine], _ tags: [IssueTag], _ placeholder: Placeholder
  ) {
    var fence: ArraySlice<UInt8>?
    for index in lines.indices {
      if let marks = lines[index].fence {
        if let open = fence {
          if marks.first == open.first, marks.count >= open.count { fence = nil }
        } else {
          fence = marks
        }
      } else if fence == nil {
        lines[index].sections = sections(in: Array(lines[index].bytes), tags, placeholder)
      }
    }
  }

  private static func sections(
    in bytes: [UInt8], _ tags: [IssueTag], _ placeholder: Placeholder
  ) -> [Int] {
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
