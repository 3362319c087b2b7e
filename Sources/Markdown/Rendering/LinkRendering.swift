import CMark
import Vocabulary

extension Renderer {
  mutating func writeLinkStart(_ node: Node) {
    headings.mayHoldAnchors = true
    isInLink = true
    isAutolink = source.lifting != nil && showsAddress(node)
    html.write("<a href=\"")
    let isExternal = writeDestination(node, .link)
    writeTitle(written(bytes(of: cmark_node_get_title(node))))
    if isExternal, !options.externalRel.isEmpty {
      html.write("\" rel=\"")
      html.escape(options.externalRel)
    }
    html.write("\">")
  }

  /// Whether a link's words are its address, as in `<https://example.org>`.
  private func showsAddress(_ link: Node) -> Bool {
    guard let child = cmark_node_first_child(link), cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    return bytes(of: cmark_node_get_url(link)).elementsEqual(
      bytes(of: cmark_node_get_literal(child)))
  }

  mutating func writeTitle(_ title: [UInt8]) {
    guard !title.isEmpty else { return }
    html.write("\" title=\"")
    title.withUnsafeBufferPointer { html.escape($0) }
  }

  /// Writes where a link leads, and returns whether that is another site.
  mutating func writeDestination(_ node: Node, _ kind: LinkReference.Kind) -> Bool {
    let url = bytes(of: cmark_node_get_url(node))
    if let restored = source.lifting?.restored(url) {
      // It holds a tag of another generator: nobody here can tell where that leads.
      restored.withUnsafeBufferPointer { writeAddress($0) }
      return false
    }
    let place = place(of: node, behind: kind == .image ? 2 : 1)
    let reference = LinkReference(
      destination: String(decoding: url, as: UTF8.self), kind: kind,
      line: place.line, column: place.column)
    links.append(reference)
    guard let resolved = resolve(reference) else {
      writeAddress(url)
      return false
    }
    var destination = resolved.destination
    destination.withUTF8 { writeAddress($0) }
    return resolved.isExternal
  }

  private mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    if options.rawHTML == .escaped, runsScript(address) { return }
    html.escapeAddress(address)
  }

  /// Where a link begins in the file: a bracket or two before its first child.
  private mutating func place(of node: Node, behind brackets: Int) -> TextPosition {
    let child = cmark_node_first_child(node)
    let line = Int(cmark_node_get_start_line(child ?? node))
    var offset = Int(cmark_node_get_start_column(child ?? node)) - 1
    if child != nil { offset -= brackets }
    if line > leaf.line {
      // libcmark counts from the paragraph's own edge, as if no line had a margin.
      offset += margin(ofLine: line) - leaf.offset
    }
    return places.position(line: line, offset: max(0, offset), in: source.text)
  }

  private mutating func margin(ofLine line: Int) -> Int {
    if lastMargin.line != line {
      let content = source.text.content(ofLine: line)
      lastMargin = (line, content.lowerBound - source.text.line(line).lowerBound)
    }
    return lastMargin.width
  }
}

/// The addresses that libcmark's safe mode empties: `javascript:`, `vbscript:`, `file:`, and
/// `data:` for anything but pictures.
private func runsScript(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = String(decoding: address.prefix(20), as: UTF8.self).lowercased()
  if start.hasPrefix("data:") {
    let pictures = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    return !pictures.contains { start.hasPrefix($0) }
  }
  return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
}
