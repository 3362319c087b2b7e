/// A part of a template's syntax tree. Ranges are bytes of its source.
indirect enum Node: Sendable {
  /// The white space that a line begins with.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case value(Expression, isRaw: Bool)
  case section(Expression, isInverted: Bool, [Node])
  case partial(Inclusion)
  case parent(Inclusion, [Block])
  case block(Block)
}

/// A tag that brings in another template.
struct Inclusion: Sendable {
  let name: String
  let offset: Int
  /// `{{>*name}}`: the value that says which.
  let choice: Expression?
  /// The white space before a tag that has its line to itself; nil for another.
  var indent: Range<Int>?
  /// Inside a parent: the first thing outside its blocks. It is never written.
  var strayOffset: Int?
}

/// `{{$name}}…{{/name}}`: a place to fill in, or, inside a parent, what fills it.
struct Block: Sendable {
  let name: String
  /// The opening tag; with the template's name it tells blocks apart.
  let offset: Int
  var nodes: [Node]
  /// The white space before a tag that has its line to itself; nil for another.
  var indent: Range<Int>?
  /// Whether opening and closing tag have their lines, or one line, to themselves.
  let ownsLine: Bool

  /// What each line of the content is indented by where the block is filled.
  ///
  /// The default content shows it; where there is none, the tag does.
  var contentIndent: Range<Int>? {
    guard let indent else { return nil }
    if case .lineStart(let range) = nodes.first { return range }
    return indent
  }
}

extension [Node] {
  /// The least white space that a line begins with.
  var commonIndent: Int? {
    compactMap { node -> Int? in
      switch node {
      case .lineStart(let range): range.count
      case .section(_, _, let nodes): nodes.commonIndent
      case .partial(let inclusion), .parent(let inclusion, _): inclusion.indent?.count
      case .block(let block):
        [block.indent?.count, block.nodes.commonIndent].compactMap(\.self).min()
      case .text, .value: nil
      }
    }.min()
  }

  /// The same lines, each begun with `count` bytes of white space less.
  func outdented(by count: Int) -> [Node] {
    func outdented(_ range: Range<Int>) -> Range<Int> { range.dropFirst(count) }
    func outdented(_ inclusion: Inclusion) -> Inclusion {
      var inclusion = inclusion
      inclusion.indent = inclusion.indent.map { outdented($0) }
      return inclusion
    }
    return map { node in
      switch node {
      case .lineStart(let range): return .lineStart(outdented(range))
      case .section(let expression, let isInverted, let nodes):
        return .section(expression, isInverted: isInverted, nodes.outdented(by: count))
      case .partial(let inclusion): return .partial(outdented(inclusion))
      case .parent(let inclusion, let blocks): return .parent(outdented(inclusion), blocks)
      case .block(var block):
        block.indent = block.indent.map { outdented($0) }
        block.nodes = block.nodes.outdented(by: count)
        return .block(block)
      case .text, .value: return node
      }
    }
  }

  /// Whether what is written ends its line, as far as the template shows it.
  func endsLine(in source: SourceText) -> Bool {
    switch last {
    case .text(let range): range.last.map { source.bytes[$0] == 0x0A } ?? false
    case .section(_, _, let nodes): nodes.endsLine(in: source)
    case .partial(let inclusion), .parent(let inclusion, _): inclusion.indent != nil
    case .block(let block): block.ownsLine
    case .value, .lineStart, nil: false
    }
  }
}
