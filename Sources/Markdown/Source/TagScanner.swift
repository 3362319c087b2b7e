/// Finds the tags to lift in a line.
///
/// It does not know code from text: a tag that was lifted out of code is put back as it was.
struct TagScanner {
  private let bytes: [UInt8]
  private let seeksForeign: Bool
  private let seeksNotes: Bool
  private let seeksTildes: Bool
  private let definedNotes: Set<String>

  /// Nil, at the cost of a few passes as fast as memory, for a text that cannot hold any.
  init?(_ text: PageText, options: MarkdownOptions) {
    bytes = text.bytes
    seeksForeign =
      options.components && (bytes.holds("{", before: "{") || bytes.holds("{", before: "%"))
    seeksNotes = options.footnotes && bytes.holds("[", before: "^")
    seeksTildes =
      options.strikethrough && bytes.holds("~", before: "~") && bytes.holds("\\", before: "~")
    guard seeksForeign || seeksNotes || seeksTildes else { return nil }
    definedNotes = seeksNotes ? NoteLabel.defined(in: text) : []
  }

  func tags(in line: Range<Int>) -> [(kind: Lifting.Tag.Kind, source: Range<Int>)] {
    let margin = seeksNotes ? NoteLabel.margin(of: line, in: bytes) : line.lowerBound
    var tags: [(kind: Lifting.Tag.Kind, source: Range<Int>)] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if let (kind, end) = tag(at: index, in: line, margin: margin) {
        tags.append((kind, index..<end))
        index = end
      } else {
        // Whatever follows a backslash is escaped, and no tag.
        index += byte == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return tags
  }

  private func tag(
    at index: Int, in line: Range<Int>, margin: Int
  ) -> (kind: Lifting.Tag.Kind, end: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "{") where seeksForeign:
      return foreignEnd(in: bytes, from: index, to: line.upperBound).map { (.foreign, $0) }
    case UInt8(ascii: "[") where seeksNotes:
      guard let label = NoteLabel(in: bytes, at: index, before: line.upperBound),
        label.isReference(in: bytes, line: line, margin: margin, defined: definedNotes)
      else { return nil }
      return (.noteReference(label: label.name), label.end)
    case UInt8(ascii: "\\") where seeksTildes:
      guard index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "~") else { return nil }
      return (.escapedTilde, index + 2)
    default: return nil
    }
  }
}

/// Where a tag of another generator ends that begins at `start`, on the same line.
private func foreignEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
  let close: StaticString
  if bytes.hasWord("{{<", at: start) {
    close = ">}}"
  } else if bytes.hasWord("{{%", at: start) {
    close = "%}}"
  } else if bytes.hasWord("{%", at: start) {
    close = "%}"
  } else {
    return nil
  }
  var index = start + close.utf8CodeUnitCount
  while index + close.utf8CodeUnitCount <= limit {
    // At the next opening this one is given up, so that many of them stay linear.
    if bytes.hasWord("{{", at: index) || bytes.hasWord("{%", at: index) { break }
    if bytes.hasWord(close, at: index) { return index + close.utf8CodeUnitCount }
    index += 1
  }
  // Not closed here: only the opening, so that it is counted. A lone `{%` may be anything.
  return close.utf8CodeUnitCount == 3 ? start + 3 : nil
}
