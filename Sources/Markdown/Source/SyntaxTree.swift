import CMark

typealias Node = OpaquePointer

/// libcmark's reading of a text.
struct SyntaxTree: ~Copyable {
  let root: Node?
  private let memory: TreeMemory

  init(_ text: PageText, typographicQuotes: Bool) {
    // CMARK_OPT_SOURCEPOS keeps line numbers right after a code span of several lines.
    let options = CMARK_OPT_SOURCEPOS | (typographicQuotes ? CMARK_OPT_SMART : 0)
    memory = TreeMemory()
    root = memory.lend { calls in
      let parser = cmark_parser_new_with_mem(options, calls)
      text.bytes.withUnsafeBytes { buffer in
        cmark_parser_feed(
          parser,
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            ?? emptyText.utf8Start.asCharacters,
          buffer.count)
      }
      // The tree and the parser go with their memory.
      return cmark_parser_finish(parser)
    }
  }
}

private let emptyText: StaticString = ""

extension UnsafePointer<UInt8> {
  fileprivate var asCharacters: UnsafePointer<CChar> {
    UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
  }
}

/// A block that holds text and no other blocks.
struct LeafBlock {
  enum Kind { case paragraph, underlinedHeading, code, html, other }

  let kind: Kind
  let lines: ClosedRange<Int>
  /// The offset of its first byte in its first line.
  let offset: Int
}

extension SyntaxTree {
  /// Every leaf block below the prelude, in the order of the text.
  ///
  /// Iterative: 10,000 nested quotes must not take a stack frame each.
  func leafBlocks(in text: PageText) -> [LeafBlock] {
    var leaves: [LeafBlock] = []
    visitBlocks { node, type in
      if let leaf = LeafBlock(node, type, in: text) { leaves.append(leaf) }
    }
    return leaves
  }

  func visitBlocks(_ visit: (Node, cmark_node_type) -> Void) {
    guard let root, var node = cmark_node_first_child(root) else { return }
    while true {
      let type = cmark_node_get_type(node)
      visit(node, type)
      let isContainer =
        type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM
      if isContainer, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != root else { return }
        node = parent
      }
    }
  }
}

extension LeafBlock {
  init?(_ node: Node, _ type: cmark_node_type, in text: PageText) {
    let first = Int(cmark_node_get_start_line(node))
    guard first >= 1, first <= text.lineCount else { return nil }
    var last = Int(cmark_node_get_end_line(node))
    switch type {
    case CMARK_NODE_PARAGRAPH: kind = .paragraph
    case CMARK_NODE_HEADING:
      kind = last > first ? .underlinedHeading : .other
      // Unless the text ends there, libcmark 0.30.2 counts the line after the underline too.
      if last > first + 1, text.isUnderline(atLine: last - 1) { last -= 1 }
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      // libcmark 0.30.2 ends some of these a line early and some a line late: count instead.
      let literal = CMark.cmark_node_get_literal(node)
      let lines = bytes(of: literal).count { $0 == 0x0A }
      let isFenced = type == CMARK_NODE_CODE_BLOCK && text.isFence(atLine: first)
      last = isFenced ? first + lines : first + max(1, lines) - 1
      if isFenced, text.isFence(atLine: last + 1) { last += 1 }
      kind = type == CMARK_NODE_CODE_BLOCK ? .code : .html
    case CMARK_NODE_THEMATIC_BREAK: kind = .other
    default: return nil
    }
    lines = first...min(max(first, last), text.lineCount)
    offset = max(0, Int(cmark_node_get_start_column(node)) - 1)
  }
}

extension PageText {
  /// Whether a line holds a code fence behind quote marks, list markers and spaces.
  fileprivate func isFence(atLine number: Int) -> Bool {
    let line = line(number)
    var index = line.lowerBound
    while index < line.upperBound, isBlank(bytes[index]) || isMarker(bytes[index]) { index += 1 }
    return bytes.hasWord("```", at: index) || bytes.hasWord("~~~", at: index)
  }

  fileprivate func isUnderline(atLine number: Int) -> Bool {
    let content = bytes[content(ofLine: number)]
    guard let mark = content.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
      return false
    }
    return content.allSatisfy { $0 == mark || isBlank($0) }
  }

  private func isMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: isDigit(byte)
    }
  }
}
