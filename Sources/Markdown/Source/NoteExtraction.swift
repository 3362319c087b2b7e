import CMark

/// A note found in the source.
struct Note {
  let label: String
  /// Where it was defined, in the text with its tags lifted.
  let line: Int, offset: Int
  /// Where its quote begins in the prelude.
  var start = 0
}

/// Takes the notes `[^1]: text` out of a text: each becomes a quote above the page, so that
/// libcmark reads it alone and yet with the page's link definitions.
///
/// It must come before libcmark's last reading, which would take `[^1]: https://…` for a link.
struct NoteExtraction {
  private(set) var notes: [Note] = []
  private let text: PageText
  /// For each line the leaf that holds it, counted from 1; 0 for a blank line or one that
  /// libcmark took for a link definition.
  private var leafOfLine: [Int]
  private let leaves: [LeafBlock]
  private var parts: [[Part]] = []

  /// A line of a note: what of it is the note's own, and what stays before it.
  private struct Part {
    let line: Int
    let content: Range<Int>
    var padding = 0
    /// Nil for a blank line, which stays.
    let margin: [UInt8]?
  }

  init(from text: PageText, leaves: [LeafBlock]) {
    (self.text, self.leaves) = (text, leaves)
    leafOfLine = Array(repeating: 0, count: text.lineCount + 1)
    for (index, leaf) in leaves.enumerated() {
      for line in leaf.lines { leafOfLine[line] = index + 1 }
    }
    var line = 1
    while line <= text.lineCount {
      guard let begin = definition(atLine: line) else {
        line += 1
        continue
      }
      line = take(begin, atLine: line)
    }
  }

  /// The text with every note taken out.
  mutating func extracted() -> PageText {
    var builder = TextBuilder(over: text)
    for index in notes.indices {
      notes[index].start = builder.nextLine
      for part in parts[index] {
        let offset = part.content.lowerBound - text.line(part.line).lowerBound
        builder.prelude(
          "> ", padding: part.padding, text.bytes[part.content], line: part.line, offset: offset)
      }
      builder.prelude("", [], line: notes[index].line, offset: 0)
    }
    var taken = parts.joined().makeIterator()
    var next = taken.next()
    for line in 1..<max(1, text.lineCount + 1) {
      guard let part = next, part.line == line else {
        builder.keep(line: line)
        continue
      }
      if let margin = part.margin {
        builder.replace(line: line, margin: margin, with: .hidden)
      } else {
        builder.keep(line: line)
      }
      next = taken.next()
    }
    return builder.text()
  }
}

extension NoteExtraction {
  /// Whether every line that was taken left a block of its own behind. Where one did not, as
  /// far inside a paragraph, the note is none and its lines stay.
  mutating func fit(_ tree: borrowing SyntaxTree, of extracted: PageText) -> Bool {
    var isBlock = [Bool](repeating: false, count: extracted.lineCount + 1)
    tree.visitBlocks { node, type in
      let line = Int(cmark_node_get_start_line(node))
      if type == CMARK_NODE_HTML_BLOCK, isBlock.indices.contains(line) { isBlock[line] = true }
    }
    let fits = parts.map { parts in
      parts.allSatisfy { $0.margin == nil || isBlock[$0.line + extracted.preludeLines] }
    }
    guard fits.contains(false) else { return true }
    notes = zip(notes, fits).filter(\.1).map(\.0)
    parts = zip(parts, fits).filter(\.1).map(\.0)
    return false
  }

  mutating func giveUp() { (notes, parts) = ([], []) }

  /// The label that begins a note in a line, and where it stands.
  private func definition(atLine number: Int) -> (label: NoteLabel, start: Int)? {
    let line = text.line(number)
    let leaf = leafOfLine[number] == 0 ? nil : leaves[leafOfLine[number] - 1]
    let start: Int
    switch leaf?.kind {
    case .code, .html, .other: return nil
    case .paragraph, .underlinedHeading:
      guard let leaf else { return nil }
      if leaf.lines.lowerBound == number {
        start = line.lowerBound + leaf.offset
      } else {
        start = text.content(ofLine: number).lowerBound
        // As any other block, it may be indented by three spaces and no more.
        guard start - line.lowerBound <= leaf.offset + 3 else { return nil }
      }
    case nil: start = NoteLabel.margin(of: line, in: text.bytes)
    }
    guard let label = NoteLabel(in: text.bytes, at: start, before: line.upperBound),
      label.end < line.upperBound, text.bytes[label.end] == UInt8(ascii: ":")
    else { return nil }
    return (label, start)
  }

  /// Takes a note and the lines that go on with it. Returns the first line after it.
  private mutating func take(_ begin: (label: NoteLabel, start: Int), atLine first: Int) -> Int {
    let line = text.line(first)
    let margin = NoteMargin(text.bytes[line.lowerBound..<begin.start])
    var content = begin.label.end + 1
    while content < line.upperBound, isBlank(text.bytes[content]) { content += 1 }
    var parts = [
      Part(
        line: first, content: content..<line.upperBound,
        margin: Array(text.bytes[line.lowerBound..<begin.start]))
    ]
    var next = first + 1
    // The rest of its first paragraph, as libcmark read it.
    while next <= text.lineCount, leafOfLine[next] == leafOfLine[first],
      !text.content(ofLine: next).isEmpty, definition(atLine: next) == nil,
      !isLinkDefinition(atLine: next)
    {
      parts.append(part(ofLine: next, behind: margin))
      next += 1
    }
    // Then whatever is indented by four, with blank lines between.
    while true {
      var ahead = next
      while ahead <= text.lineCount, text.content(ofLine: ahead).isEmpty { ahead += 1 }
      guard ahead <= text.lineCount, margin.indents(text.bytes[text.line(ahead)]) else { break }
      for blank in next..<ahead {
        let end = text.line(blank).upperBound
        parts.append(Part(line: blank, content: end..<end, margin: nil))
      }
      parts.append(part(ofLine: ahead, behind: margin))
      next = ahead + 1
    }
    notes.append(
      Note(label: begin.label.name, line: first, offset: begin.start - line.lowerBound))
    self.parts.append(parts)
    return next
  }

  private func part(ofLine number: Int, behind margin: NoteMargin) -> Part {
    let line = text.line(number)
    let (length, padding) = margin.strip(text.bytes[line])
    return Part(
      line: number, content: line.lowerBound + length..<line.upperBound, padding: padding,
      margin: margin.continued)
  }

  /// `[label]:` at the edge: a link's own line is not swallowed by the note above it.
  private func isLinkDefinition(atLine number: Int) -> Bool {
    let content = text.content(ofLine: number)
    guard text.bytes[content].first == UInt8(ascii: "["),
      let close = text.bytes[content].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return text.bytes[close...].dropFirst().first == UInt8(ascii: ":")
  }
}
