/// Decides which white space belongs to the tags and which to the text.
///
/// A tag that has a line to itself takes the line with it (Mustache's “standalone” tags), so
/// that sections do not leave blank lines behind. Tags of inheritance may share such a line.
struct LineReader {
  private let source: SourceText
  /// What is open where the line begins.
  private var open: [Tag.Kind] = []
  private var line: [Token] = []
  private(set) var pieces: [TemplatePiece] = []

  init(_ source: SourceText, _ tokens: [Token]) {
    self.source = source
    for token in tokens {
      switch token {
      case .tag: line.append(token)
      case .text(let range): split(range)
      }
    }
    endLine()
  }

  private mutating func split(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where source.bytes[index] == 0x0A {
      line.append(.text(start..<index + 1))
      start = index + 1
      endLine()
    }
    if start < range.upperBound { line.append(.text(start..<range.upperBound)) }
  }

  private mutating func endLine() {
    guard !line.isEmpty else { return }
    if let last = soleTag() { takeLine(endingWith: last) } else { keepLine() }
    line.removeAll(keepingCapacity: true)
  }

  /// The kind of the last tag, if tags have this line to themselves.
  ///
  /// What stands inside a parent that began on this line is not part of the line.
  private mutating func soleTag() -> Tag.Kind? {
    var tags: [Tag.Kind] = []
    var last: Tag.Kind?
    var parents = 0
    var hasText = false
    for token in line {
      switch token {
      case .text(let range):
        if parents == 0, !source.trimmed(range).isEmpty { hasText = true }
      case .tag(let tag):
        let kind = tag.kind == .close ? open.popLast().map(closing) ?? .close : tag.kind
        if tag.kind == .close, kind == .parent, parents > 0 { parents -= 1 }
        if parents == 0 { tags.append(kind) }
        if tag.kind == .parent { parents += 1 }
        if tag.kind.opens { open.append(tag.kind) }
        last = kind
      }
    }
    guard let first = tags.first, !hasText else { return nil }
    let isSole = tags.count == 1 && first != .value && first != .rawValue
    return isSole || tags.allSatisfy(\.inherits) ? last : nil
  }

  /// What a closing tag closes decides whether it may share its line.
  private func closing(_ kind: Tag.Kind) -> Tag.Kind { kind.inherits ? kind : .close }

  private mutating func takeLine(endingWith last: Tag.Kind) {
    var tokens = line[...]
    var indent = 0..<0
    if case .text(let range) = tokens.first {
      indent = range
      tokens.removeFirst()
    }
    // The end of the line is the content's, if content of a parent ends it.
    var ends = last.inherits || tokens.count <= 2
    if case .text(let range) = tokens.last, ends {
      if source.trimmed(range).isEmpty { tokens.removeLast() } else { ends = false }
    }
    for (index, token) in zip(tokens.indices, tokens) {
      switch token {
      case .text(let range): pieces.append(.text(range))
      case .tag(let tag):
        let leads = index == tokens.startIndex
        pieces.append(
          .tag(tag, LinePlace(indent: leads ? indent : nil, ends: ends && token.isLast(of: tokens)))
        )
      }
    }
  }

  private mutating func keepLine() {
    for (index, token) in line.enumerated() {
      switch token {
      case .tag(let tag):
        if index == 0 { pieces.append(.lineStart(0..<0)) }
        pieces.append(.tag(tag, LinePlace(indent: nil, ends: false)))
      case .text(var range):
        if index == 0 {
          let words = range.firstIndex { !isBlank(source.bytes[$0]) } ?? range.upperBound
          if words < range.upperBound || line.count > 1 {
            pieces.append(.lineStart(range.lowerBound..<words))
            range = words..<range.upperBound
          }
        }
        if !range.isEmpty { pieces.append(.text(range)) }
      }
    }
  }
}

/// What a template is made of, once its lines are known.
enum TemplatePiece {
  /// A line of text begins here, with this white space: where a partial is indented.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case tag(Tag, LinePlace)
}

/// How a tag stands on a line that tags have to themselves.
struct LinePlace {
  /// The white space before the first tag of such a line; nil for other tags.
  let indent: Range<Int>?
  /// Whether the tag ended such a line.
  let ends: Bool
}

extension Tag.Kind {
  fileprivate var inherits: Bool { self == .parent || self == .block }

  fileprivate var opens: Bool {
    self == .section || self == .inverted || self == .parent || self == .block
  }
}

extension Token {
  fileprivate func isLast(of tokens: ArraySlice<Token>) -> Bool {
    guard case .tag(let last) = tokens.last(where: \.isTag), case .tag(let tag) = self else {
      return false
    }
    return last.whole == tag.whole
  }

  private var isTag: Bool { if case .tag = self { true } else { false } }
}
