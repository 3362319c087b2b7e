/// An issue's Markdown with placeholders for its tags, ready for libcmark.
struct LiftedText {
  let tags: [IssueTag]
  /// By tag: how it was set apart.
  let forms: [SectionForm]
  let placeholder: Placeholder
  let bytes: [UInt8]
  /// By line of the text: the line of the body that it came from, counted from 0.
  let origins: [Int]

  init(_ body: [UInt8], tags: [IssueTag]) {
    self.tags = tags
    placeholder = Placeholder(unlike: body, count: tags.count + FrameTags.count)
    let lines = BodyLines(body, tags, placeholder).all
    forms = Self.forms(of: tags, in: lines)
    var writer = LiftedLines(tags: tags, forms: forms, placeholder: placeholder)
    writer.write(lines)
    (bytes, origins) = (writer.bytes, writer.origins)
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

  private static func forms(of tags: [IssueTag], in lines: [TextLine]) -> [SectionForm] {
    var forms = [SectionForm](repeating: .inline, count: tags.count)
    var places: [Int: Int] = [:]
    for (index, line) in lines.enumerated() {
      for number in line.sections { places[number] = index }
    }
    for (start, end) in partners(tags) {
      guard let open = places[start], let close = places[end] else {
        for number in [start, end] where places[number] != nil { forms[number] = .paragraph }
        continue
      }
      let form = open < close ? SectionForm(lines, open: open, close: close) : .paragraph
      (forms[start], forms[end]) = (form, form)
    }
    return forms
  }
}
