import CMark
import Vocabulary

/// What is known of the headings so far.
struct HeadingState {
  var ids = HeadingIDs()
  var outline: [Heading] = []
  var title: Heading?
  /// Whether a heading is being written, and where it began in the HTML and the plain text.
  var isOpen = false
  var start = 0
  var plainStart = 0
  var mayHoldAnchors = false
  /// Footnote marks in the open heading, which an outline leaves out.
  var marks: [Range<Int>] = []
}

extension Renderer {
  mutating func enterHeading() {
    html.freshLine()
    headings.isOpen = true
    (headings.start, headings.plainStart) = (html.bytes.count, plain.count)
    (headings.mayHoldAnchors, headings.marks) = (false, [])
  }

  /// The tag is written last, as the id is made from the words.
  mutating func leaveHeading(_ node: Node) {
    headings.isOpen = false
    let level = min(6, Int(cmark_node_get_heading_level(node)) + options.headingOffset)
    let custom = options.headingIDs ? takeCustomID(node) : nil
    let isTitle = node == titleNode
    if isTitle || options.headingIDs {
      trimHeading()
      let text = String(decoding: plain[headings.plainStart...], as: UTF8.self)
      let id = custom ?? (isTitle ? HeadingIDs.words(text) : headings.ids.id(for: text))
      let heading = Heading(
        level: level, id: id, text: text, html: headingHTML(),
        line: places.fileLine(leaf.line, in: source.text))
      if isTitle {
        headings.title = heading
        html.bytes.removeSubrange(headings.start...)
        plain.removeSubrange(headings.plainStart...)
        return
      }
      if quoteDepth == 0, notes.current == nil { headings.outline.append(heading) }
      insertTag(level: level, id: id)
    } else {
      insertTag(level: level, id: nil)
    }
    html.write("</h")
    html.write(level)
    html.write(">\n")
    endPlainBlock()
  }

  /// A note's mark leaves a space behind it in the words.
  private mutating func trimHeading() {
    while plain.count > headings.plainStart, plain.last == 0x20 { plain.removeLast() }
  }

  private mutating func insertTag(level: Int, id: String?) {
    var tag = HTMLBuffer()
    tag.write("<h")
    tag.write(level)
    if let id {
      tag.write(" id=\"")
      tag.escape(id)
      tag.write("\"")
    }
    tag.write(">")
    html.bytes.insert(contentsOf: tag.bytes, at: headings.start)
  }

  /// Takes `{#id}` off the end of a heading.
  private mutating func takeCustomID(_ node: Node) -> String? {
    guard plain.last == UInt8(ascii: "}"), let last = cmark_node_last_child(node),
      cmark_node_get_type(last) == CMARK_NODE_TEXT,
      let brace = plain[headings.plainStart...].lastIndex(of: UInt8(ascii: "{")),
      plain.hasWord("{#", at: brace), brace + 3 < plain.count,
      plain[(brace + 2)..<(plain.count - 1)].allSatisfy(isPlainID),
      // Nothing may stand inside it, such as a note's mark.
      html.bytes[headings.start...].suffix(plain.count - brace).elementsEqual(plain[brace...])
    else { return nil }
    let id = String(decoding: plain[(brace + 2)..<(plain.count - 1)], as: UTF8.self)
    html.bytes.removeLast(plain.count - brace)
    plain.removeSubrange(brace...)
    while html.bytes.count > headings.start, html.bytes.last == 0x20 { html.bytes.removeLast() }
    if node != titleNode, !headings.ids.reserve(id) {
      let place = places.position(line: leaf.line, offset: leaf.offset, in: source.text)
      findings.append(
        Finding(
          .warning, in: path, line: place.line, column: place.column,
          "two headings have the id “\(id)”", advice: "Links lead to the first. Choose another id.")
      )
    }
    return id
  }

  /// The open heading's HTML without links and footnote marks.
  private func headingHTML() -> String {
    guard headings.mayHoldAnchors || !headings.marks.isEmpty else {
      return String(decoding: html.bytes[headings.start...], as: UTF8.self)
    }
    var kept: [UInt8] = []
    var start = headings.start
    for mark in headings.marks {
      kept.append(contentsOf: html.bytes[start..<mark.lowerBound])
      start = mark.upperBound
    }
    kept.append(contentsOf: html.bytes[start...])
    while kept.last == 0x20 { kept.removeLast() }
    return String(decoding: withoutAnchors(kept), as: UTF8.self)
  }
}

private func isPlainID(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
}

/// HTML without its `<a …>` and `</a>`, but with what stands between them.
private func withoutAnchors(_ html: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  var index = 0
  while index < html.count {
    let opens = html.hasWord("<a", at: index) || html.hasWord("<A", at: index)
    let length = opens ? 2 : 3
    let isAnchor = opens || html.hasWord("</a", at: index) || html.hasWord("</A", at: index)
    guard isAnchor, index + length < html.count,
      html[index + length] == UInt8(ascii: ">") || html[index + length] <= 0x20
    else {
      kept.append(html[index])
      index += 1
      continue
    }
    var quote: UInt8?
    while index < html.count, quote != nil || html[index] != UInt8(ascii: ">") {
      if let open = quote {
        if html[index] == open { quote = nil }
      } else if html[index] == UInt8(ascii: "\"") || html[index] == UInt8(ascii: "'") {
        quote = html[index]
      }
      index += 1
    }
    index += 1
  }
  return kept
}
