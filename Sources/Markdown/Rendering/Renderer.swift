import CMark
import Vocabulary

/// Writes libcmark's tree as HTML, plain text, outline and links in one pass.
///
/// The pass is iterative, so that depth costs no stack, and appends bytes without making
/// strings. With the additions off its HTML is libcmark's own, byte for byte.
struct Renderer {
  let source: PreparedText
  let options: MarkdownOptions
  let path: String
  let resolve: (LinkReference) -> ResolvedLink?

  var html = HTMLBuffer()
  var plain: [UInt8] = []
  var places: Places
  var links: [LinkReference] = []
  var findings: [Finding] = []
  var seams: [Seam] = []
  var headings = HeadingState()
  var notes: NoteState
  var strikes: [Node: [StrikeMark]] = [:]
  var foreign: (count: Int, first: TextPosition?) = (0, nil)

  /// The paragraph or heading whose inlines are being written: its line and offset.
  var leaf = (line: 1, offset: 0)
  var quoteDepth = 0
  var isInLink = false
  /// Whether the link's words are its address, in which no tag means anything.
  var isAutolink = false
  var paragraphStart = 0
  /// The margin of the line that a link was last found in.
  var lastMargin = (line: 0, width: 0)
  var isDone = false
  /// The paragraph that follows a task's checkbox, and how many bytes of it the box replaces.
  var taskParagraph: Node?
  var skippedBytes = 0
  var firstParagraph: Range<Int>?
  var laterParagraph: Range<Int>?
  private var prelude: [Node?] = []
  private(set) var root: Node?
  var titleNode: Node?

  init(
    _ source: PreparedText, options: MarkdownOptions, path: String, firstLine: Int,
    resolve: @escaping (LinkReference) -> ResolvedLink?
  ) {
    (self.source, self.options, self.path, self.resolve) = (source, options, path, resolve)
    places = Places(file: source.file, firstLine: firstLine, lifting: source.lifting)
    notes = NoteState(source.notes)
    html.bytes.reserveCapacity(source.text.bytes.count + source.text.bytes.count / 4)
    plain.reserveCapacity(source.text.bytes.count)
  }

  /// A place in the HTML where something is put in when all of it is known.
  struct Seam {
    enum Kind {
      case component(ComponentCall)
      /// The links from a note back to where it is referred to.
      case noteReturn(note: Int, isParagraph: Bool)
    }

    let offset: Int
    let kind: Kind
  }
}

extension Renderer {
  mutating func render(_ tree: borrowing SyntaxTree) {
    guard let root = tree.root else { return }
    self.root = root
    prelude = Array(repeating: nil, count: source.text.preludeLines + 1)
    var first = cmark_node_first_child(root)
    while let node = first {
      let line = Int(cmark_node_get_start_line(node))
      guard line < prelude.count else { break }
      prelude[line] = node
      first = cmark_node_next(node)
    }
    titleNode = options.takesTitle ? openingTitle(from: first) : nil
    write(from: first, in: root)
    writeNotes()
    reportForeignTags()
    findings.sort()
  }

  /// What libcmark made of a line above the page: a cell or a note.
  func preludeNode(atLine line: Int) -> Node? {
    prelude.indices.contains(line) ? prelude[line] : nil
  }

  /// Writes a node and all that follow it in its parent.
  mutating func write(from first: Node?, in parent: Node) {
    guard var node = first else { return }
    while true {
      if enter(node) {
        if let child = cmark_node_first_child(node) {
          node = child
          continue
        }
        leave(node)
      }
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let above = cmark_node_parent(node), above != parent else { return }
        node = above
        leave(node)
      }
    }
  }

  private func openingTitle(from first: Node?) -> Node? {
    var next = first
    while let node = next {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING {
        return cmark_node_get_heading_level(node) == 1 ? node : nil
      }
      guard type == CMARK_NODE_HTML_BLOCK, role(of: node) == .hidden else { return nil }
      next = cmark_node_next(node)
    }
    return nil
  }

  func role(of node: Node) -> LineOrigin.Role {
    guard !source.text.origins.isEmpty else { return .text }
    return source.text.origin(ofLine: Int(cmark_node_get_start_line(node))).role
  }

  private mutating func reportForeignTags() {
    guard let place = foreign.first else { return }
    let what = foreign.count == 1 ? "1 tag" : "\(foreign.count) tags"
    findings.append(
      Finding(
        .warning, in: path, line: place.line, column: place.column,
        "\(what) of another site generator on this page, left as text",
        advice: "Write it anew as a component, such as {{toc}}, alone in its paragraph."))
  }
}
