import Vocabulary

/// Builds the syntax tree of one template and says which tags do not match.
struct TreeBuilder {
  private let source: SourceText
  private var open: [OpenTag] = []
  /// The nodes so far: of the template, and of each open tag.
  private var levels: [[Node]] = [[]]
  private(set) var blockNames: Set<String> = []
  private(set) var findings: [Finding] = []

  /// Deeper than any author nests, and shallow enough for the smallest stack of a thread.
  static let depthLimit = 200

  init(_ source: SourceText, _ pieces: [TemplatePiece]) {
    self.source = source
    for piece in pieces where findings.count < TagScanner.findingLimit {
      switch piece {
      case .lineStart(let range): append(.lineStart(range))
      case .text(let range): append(.text(range))
      case .tag(let tag, let place):
        guard open.count < Self.depthLimit || !tag.opens else {
          tooDeep(tag)
          return
        }
        do { try add(tag, place) } catch { findings.append(error) }
      }
    }
    for tag in open where findings.count < TagScanner.findingLimit { neverClosed(tag) }
  }

  /// The finished tree. What was never closed is left out.
  var tree: [Node] { levels[0] }

  private mutating func append(_ node: Node) { levels[levels.count - 1].append(node) }

  private mutating func add(_ tag: Tag, _ place: LinePlace) throws(Finding) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .value, .rawValue:
      let expression = try ExpressionReader.read(tag.content, of: source)
      append(.value(expression, isRaw: tag.kind == .rawValue))
    case .partial: append(.partial(try inclusion(tag, place)))
    case .close: try close(tag, place)
    case .section, .inverted, .parent, .block: try begin(tag, place)
    }
  }

  private mutating func begin(_ tag: Tag, _ place: LinePlace) throws(Finding) {
    var started = OpenTag(
      tag: tag, name: ExpressionReader.name(tag.content, of: source), indent: place.indent,
      isArgument: open.last?.tag.kind == .parent)
    levels.append([])
    // Even a tag with a mistake is open, so that its closing tag is not a second mistake.
    defer { open.append(started) }
    switch tag.kind {
    case .parent: started.inclusion = try inclusion(tag, place)
    case .block: if !started.isArgument { blockNames.insert(started.name) }
    default: started.expression = try ExpressionReader.read(tag.content, of: source)
    }
  }

  private mutating func close(_ tag: Tag, _ place: LinePlace) throws(Finding) {
    let name = ExpressionReader.name(tag.content, of: source)
    guard let index = open.lastIndex(where: { $0.name == name }) else { return try mistaken(tag) }
    if let last = open.last, index < open.count - 1 {
      findings.append(stray(tag, inside: last))
      levels.removeLast(open.count - 1 - index)
      open.removeLast(open.count - 1 - index)
    }
    guard let opened = open.popLast(), let content = levels.popLast() else { return }
    finish(opened, content: content, place)
  }

  /// A closing tag without an opening one; or one that is misspelt, which closes all the same.
  private mutating func mistaken(_ tag: Tag) throws(Finding) {
    let name = ExpressionReader.name(tag.content, of: source)
    let last = open.last
    if let last, NearestName.to(name, among: [last.name]) != nil {
      open.removeLast()
      levels.removeLast()
    }
    throw stray(tag, inside: last)
  }

  private mutating func finish(_ opened: OpenTag, content: [Node], _ place: LinePlace) {
    switch opened.tag.kind {
    case .block:
      var block = Block(
        name: opened.name, offset: opened.tag.whole.lowerBound, nodes: content,
        indent: opened.indent, ownsLine: opened.indent != nil && place.ends)
      if opened.isArgument { block.nodes = content.outdented(by: content.commonIndent ?? 0) }
      append(.block(block))
    case .parent:
      guard var inclusion = opened.inclusion else { return }
      inclusion.strayOffset = content.compactMap { $0.strayOffset(in: source) }.first
      append(.parent(inclusion, content.compactMap(\.block)))
    default:
      guard let expression = opened.expression else { return }
      append(
        .section(expression, isInverted: opened.tag.kind == .inverted, content))
    }
  }

  private func inclusion(_ tag: Tag, _ place: LinePlace) throws(Finding) -> Inclusion {
    var range = tag.content
    let isDynamic = source.bytes[range.lowerBound] == UInt8(ascii: "*")
    if isDynamic { range = source.trimmed(range.dropFirst()) }
    if range.isEmpty || source.bytes[range].contains(where: isBlank) {
      throw source.error(
        at: tag.content.lowerBound, "“\(source.string(tag.content))” is not a template's name.",
        advice: "Write it without spaces, such as {{>partials/header}}.")
    }
    return Inclusion(
      name: source.string(range), offset: tag.content.lowerBound,
      choice: isDynamic ? try ExpressionReader.read(range, of: source) : nil,
      indent: place.indent)
  }
}

/// A tag that waits for its closing tag.
private struct OpenTag {
  let tag: Tag
  let name: String
  let indent: Range<Int>?
  /// Whether it is a block directly inside a parent.
  let isArgument: Bool
  var expression: Expression?
  var inclusion: Inclusion?

  var text: String { "{{\(tag.kind.mark)\(name)}}" }
}

extension Node {
  fileprivate var block: Block? { if case .block(let block) = self { block } else { nil } }

  /// Where something begins that is lost between the tags of a parent, outside its blocks.
  fileprivate func strayOffset(in source: SourceText) -> Int? {
    switch self {
    case .text(let range): source.trimmed(range).first
    case .value(let expression, _), .section(let expression, _, _): expression.offset
    case .partial(let inclusion), .parent(let inclusion, _): inclusion.offset
    case .lineStart, .block: nil
    }
  }
}

extension Tag {
  fileprivate var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}

extension TreeBuilder {
  private func stray(_ tag: Tag, inside last: OpenTag?) -> Finding {
    let name = ExpressionReader.name(tag.content, of: source)
    guard let last else {
      return source.error(
        at: tag.whole.lowerBound, "“{{/\(name)}}” closes a section that was never opened.",
        advice: "Remove it, or write “{{#\(name)}}” where the section begins.")
    }
    let start = source.position(of: last.tag.whole.lowerBound)
    return source.error(
      at: tag.whole.lowerBound,
      "“{{/\(name)}}” stands inside “\(last.text)”, which began at \(start.line):\(start.column).",
      advice: "Close that first: “{{/\(last.name)}}”.")
  }

  private mutating func neverClosed(_ tag: OpenTag) {
    findings.append(
      source.error(
        at: tag.tag.whole.lowerBound, "“\(tag.text)” is never closed.",
        advice: "Write “{{/\(tag.name)}}” where it ends."))
  }

  private mutating func tooDeep(_ tag: Tag) {
    findings.append(
      source.error(
        at: tag.whole.lowerBound,
        "More than \(Self.depthLimit) sections are open here, one inside the other.",
        advice: "Move the inner ones into a partial, or close those that have ended."))
  }
}
