/// Writes the lines of a body for libcmark, each section's tags set apart in its form.
struct LiftedLines {
  let tags: [IssueTag]
  let forms: [SectionForm]
  let placeholder: Placeholder
  private(set) var bytes: [UInt8] = []
  /// By line: the line of the body that it came from.
  private(set) var origins: [Int] = []

  init(tags: [IssueTag], forms: [SectionForm], placeholder: Placeholder) {
    (self.tags, self.forms, self.placeholder) = (tags, forms, placeholder)
  }

  mutating func write(_ lines: [TextLine]) {
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
    let whole = bytes.dropLast()
    let start = whole.lastIndex(of: 0x0A).map { $0 + 1 } ?? whole.startIndex
    let last = TextLine(bytes: whole[start...], origin: 0)
    return last.isBlank || last.itemPrefix != nil || last.indent > 1
  }

  private mutating func append(_ line: some Sequence<UInt8>, _ origin: Int) {
    bytes += line
    bytes.append(0x0A)
    origins.append(origin)
  }
}
