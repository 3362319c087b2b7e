import CMark

extension Renderer {
  mutating func enterInline(_ node: Node, _ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_EMPH: html.write("<em>")
    case CMARK_NODE_STRONG: html.write("<strong>")
    case CMARK_NODE_LINK: writeLinkStart(node)
    case CMARK_NODE_IMAGE:
      writeImage(node, caption: nil)
      return false
    case CMARK_NODE_LINEBREAK:
      html.write("<br />\n")
      plain.append(0x20)
      return false
    case CMARK_NODE_CODE:
      html.write("<code>")
      withWritten(bytes(of: cmark_node_get_literal(node))) { renderer, code in
        renderer.html.escape(code)
        renderer.plain.append(contentsOf: code)
      }
      html.write("</code>")
      return false
    case CMARK_NODE_HTML_INLINE:
      headings.mayHoldAnchors = true
      withWritten(bytes(of: cmark_node_get_literal(node))) { renderer, markup in
        renderer.writeRawHTML(markup, isBlock: false)
      }
      return false
    default: return false
    }
    if source.mayStrike { findStrikes(in: node) }
    return true
  }

  mutating func writeText(_ node: Node) {
    var text = bytes(of: cmark_node_get_literal(node))
    if skippedBytes > 0 {
      text = UnsafeBufferPointer(rebasing: text.dropFirst(skippedBytes))
    }
    defer { skippedBytes = 0 }
    guard source.lifting != nil || source.mayStrike else {
      html.escape(text)
      plain.append(contentsOf: text)
      return
    }
    var start = 0
    for mark in strikes.removeValue(forKey: node) ?? [] {
      let offset = mark.offset - skippedBytes
      writeTagged(UnsafeBufferPointer(rebasing: text[start..<offset]))
      html.write(mark.opens ? "<del>" : "</del>")
      start = offset + 2
    }
    writeTagged(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text in which lifted tags are put back.
  private mutating func writeTagged(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let lifting = source.lifting, let hit = lifting.next(in: text, from: start) {
      writeUntagged(UnsafeBufferPointer(rebasing: text[start..<hit.range.lowerBound]))
      putBack(hit.tag, lifting)
      start = hit.range.upperBound
    }
    writeUntagged(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func writeUntagged(_ text: UnsafeBufferPointer<UInt8>) {
    html.escape(text)
    plain.append(contentsOf: text)
  }

  private mutating func putBack(_ tag: Lifting.Tag, _ lifting: Lifting) {
    if isAutolink { return lifting.source(of: tag).withUnsafeBufferPointer { writeUntagged($0) } }
    switch tag.kind {
    case .escapedTilde:
      html.write("~")
      plain.append(UInt8(ascii: "~"))
    case .foreign:
      lifting.source(of: tag).withUnsafeBufferPointer { writeUntagged($0) }
      foreign.count += 1
      let place = FilePlace(line: tag.line, offset: tag.offset)
      if foreign.first == nil { foreign.first = places.position(place) }
    case .noteReference(let label):
      guard !writeReference(to: label) else { return }
      lifting.source(of: tag).withUnsafeBufferPointer { writeUntagged($0) }
      reportMissingNote(label, at: FilePlace(line: tag.line, offset: tag.offset))
    }
  }

  /// A literal as the author wrote it: code, addresses and HTML hold tags as plain bytes.
  func written(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    source.lifting?.restored(text) ?? Array(text)
  }

  mutating func withWritten(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (inout Renderer, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let restored = source.lifting?.restored(text) else { return body(&self, text) }
    restored.withUnsafeBufferPointer { body(&self, $0) }
  }
}
