import CMark

extension Renderer {
  /// Writes what comes before a node's children. False if it has none, or they are done with.
  mutating func enter(_ node: Node) -> Bool {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT: writeText(node)
    case CMARK_NODE_SOFTBREAK:
      html.bytes.append(0x0A)
      plain.append(0x20)
    case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_HEADING:
      openLeaf(node)
      enterHeading()
      return true
    case CMARK_NODE_LIST:
      html.freshLine()
      if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
        html.write("<ul>\n")
      } else {
        writeNumberedList(from: Int(cmark_node_get_list_start(node)))
      }
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += 1
      html.freshLine()
      html.write("<blockquote>\n")
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      html.freshLine()
      html.write("<hr />\n")
    default: return enterInline(node, type)
    }
    return type.rawValue <= CMARK_NODE_ITEM.rawValue
  }

  mutating func leave(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
    case CMARK_NODE_ITEM: html.write("</li>\n")
    case CMARK_NODE_HEADING: leaveHeading(node)
    case CMARK_NODE_LIST:
      html.write(
        cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth -= 1
      html.freshLine()
      html.write("</blockquote>\n")
    case CMARK_NODE_STRONG: html.write("</strong>")
    case CMARK_NODE_EMPH: html.write("</em>")
    case CMARK_NODE_LINK:
      (isInLink, isAutolink) = (false, false)
      html.write("</a>")
    default: break
    }
  }

  /// Begins a block of inlines: where it stands, and the strokes among its children.
  mutating func openLeaf(_ node: Node) {
    leaf = (
      Int(cmark_node_get_start_line(node)), max(0, Int(cmark_node_get_start_column(node)) - 1)
    )
    if source.mayStrike { findStrikes(in: node) }
  }

  /// Ends a block in the plain text.
  mutating func endPlainBlock() {
    if let last = plain.last, last != 0x0A { plain.append(0x0A) }
  }
}

extension Renderer {
  private mutating func enterParagraph(_ node: Node) -> Bool {
    openLeaf(node)
    if options.components, writeComponents(node) { return false }
    if options.captions, writeFigure(node) { return false }
    paragraphStart = plain.count
    if !isTight(node) {
      html.freshLine()
      html.write("<p>")
    }
    if taskParagraph == node { writeCheckbox() }
    return true
  }

  private mutating func leaveParagraph(_ node: Node) {
    if taskParagraph == node {
      taskParagraph = nil
      html.write("</label>")
    }
    if notes.isLastParagraph(node) { writeReturn(isParagraph: false) }
    if !isTight(node) { html.write("</p>\n") }
    if plain.count > paragraphStart {
      if firstParagraph == nil, cmark_node_parent(node) == root {
        firstParagraph = paragraphStart..<plain.count
      }
      if laterParagraph == nil, notes.current == nil {
        laterParagraph = paragraphStart..<plain.count
      }
    }
    endPlainBlock()
  }

  /// The paragraphs of a tight list are written without `<p>`.
  private func isTight(_ node: Node) -> Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_list_tight(list) != 0
  }

  private mutating func writeNumberedList(from start: Int) {
    guard start != 1 else { return html.write("<ol>\n") }
    html.write("<ol start=\"")
    html.write(start)
    html.write("\">\n")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    html.freshLine()
    let info = written(bytes(of: cmark_node_get_fence_info(node)))
    info.withUnsafeBufferPointer { info in
      let word = info.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.count
      guard !info.isEmpty else { return html.write("<pre><code>") }
      html.write("<pre><code class=\"language-")
      html.escape(UnsafeBufferPointer(rebasing: info[..<word]))
      html.write("\">")
    }
    withWritten(bytes(of: CMark.cmark_node_get_literal(node))) { renderer, code in
      renderer.html.escape(code)
      renderer.plain.append(contentsOf: code)
    }
    html.write("</code></pre>\n")
    endPlainBlock()
  }

  private mutating func writeHTMLBlock(_ node: Node) {
    switch role(of: node) {
    case .hidden, .tableRow: return
    case .tableHead(let table): return writeTable(source.tables[table])
    case .text: break
    }
    html.freshLine()
    withWritten(bytes(of: cmark_node_get_literal(node))) { renderer, markup in
      renderer.writeRawHTML(markup, isBlock: true)
    }
    html.freshLine()
  }

  mutating func writeRawHTML(_ markup: UnsafeBufferPointer<UInt8>, isBlock: Bool) {
    guard options.rawHTML == .escaped else { return html.write(markup) }
    guard isBlock else { return html.escape(markup) }
    html.write("<p>")
    let end = (markup.lastIndex { $0 != 0x0A } ?? -1) + 1
    html.escape(UnsafeBufferPointer(rebasing: markup[..<end]))
    html.write("</p>")
  }
}
