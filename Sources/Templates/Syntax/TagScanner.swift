import Vocabulary

/// Cuts a template into texts and tags, in one pass.
struct TagScanner {
  private let source: SourceText
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var findings: [Finding] = []

  /// After so many remarks about one file the rest is left unread.
  static let findingLimit = 100

  init(_ source: SourceText) {
    self.source = source
    while position < source.bytes.count, findings.count < Self.findingLimit { scan() }
  }

  /// The text up to the next tag, and the tag.
  private mutating func scan() {
    let end = source.bytes.count
    let start = source.find(opening, in: position..<end) ?? end
    if start > position { tokens.append(.text(position..<start)) }
    position = start
    if start < end { scanTag() }
  }

  private mutating func scanTag() {
    let start = position
    let inside = start + opening.count
    guard inside < source.bytes.count else { return leaveOpen(start, goOnAt: source.bytes.count) }
    let mark = source.bytes[inside]
    let kind = Tag.Kind(mark: mark)
    var ending = closing
    if mark == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
    let from = kind == .value ? inside : inside + 1
    guard let close = end(of: kind, from: from, ending: ending) else { return }
    let tag = Tag(
      kind: kind, whole: start..<close + ending.count, content: source.trimmed(from..<close))
    position = tag.whole.upperBound
    if kind == .delimiters { change(by: tag) }
    if tag.content.isEmpty, kind != .comment, kind != .delimiters {
      note(start, "This tag is empty.", "Write a name between the braces.")
    } else {
      tokens.append(.tag(tag))
    }
  }

  /// Where a tag ends. Nil, and a finding, if the text or another tag comes first.
  private mutating func end(of kind: Tag.Kind, from: Int, ending: [UInt8]) -> Int? {
    let start = position
    let mayHoldTags = kind == .comment || kind == .delimiters || opening == closing
    var index = from
    while index < source.bytes.count {
      if source.starts(with: ending, at: index) { return index }
      if !mayHoldTags, source.starts(with: opening, at: index) {
        leaveOpen(start, goOnAt: index)
        return nil
      }
      index += 1
    }
    leaveOpen(start, goOnAt: source.bytes.count)
    return nil
  }

  /// `{{=<% %>=}}`: two new delimiters between equals signs.
  private mutating func change(by tag: Tag) {
    var content = tag.content
    let isClosed = content.last.map { source.bytes[$0] == UInt8(ascii: "=") } ?? false
    if isClosed { content.removeLast() }
    let parts = source.bytes[content].split(whereSeparator: isBlank)
    guard isClosed, parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      note(
        tag.whole.lowerBound, "This tag does not name two delimiters.",
        "Write them with a space between: {{=<% %>=}}")
      return
    }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
  }

  private mutating func leaveOpen(_ start: Int, goOnAt next: Int) {
    let closing = String(decoding: closing, as: UTF8.self)
    note(start, "This tag is never closed.", "Write “\(closing)” behind it.")
    position = next
  }

  private mutating func note(_ offset: Int, _ message: String, _ advice: String) {
    findings.append(source.error(at: offset, message, advice: advice))
  }
}
