/// A tag of an issue: `{{name}}`, `{{#news}}`, `{{/news}}`.
struct IssueTag: Sendable {
  enum Kind: Sendable {
    case value, section, inverted, close, comment
    /// Partials, parents, blocks and other braces, which a mail has no use for.
    case other
  }

  let kind: Kind
  /// With its braces, in the bytes that were scanned.
  let source: Range<Int>
  /// Between the braces, without mark and blanks: `town | upper`.
  let content: String

  /// Without question mark and transforms.
  var name: String {
    String(content.prefix { $0 != "?" && $0 != "|" && !$0.isWhitespace })
  }

  /// Whether the author says that it may be missing: `{{town?}}`, `{{town | default: "here"}}`.
  var mayBeMissing: Bool {
    let rest = content.dropFirst(name.count)
    return rest.drop(while: \.isWhitespace).first == "?" || rest.contains("default")
  }

  var isSection: Bool { kind == .section || kind == .inverted || kind == .close }

  /// As it is written between other delimiters than braces.
  var marked: String {
    switch kind {
    case .section: "#" + content
    case .inverted: "^" + content
    case .close: "/" + name
    default: content
    }
  }
}

extension IssueTag {
  /// All tags of a text, in their order. What is never closed is no tag.
  static func all(in bytes: [UInt8]) -> [IssueTag] {
    var tags: [IssueTag] = []
    var index = 0
    while let start = find(UInt8(ascii: "{"), in: bytes, from: index) {
      guard let tag = IssueTag(at: start, in: bytes) else { break }
      tags.append(tag)
      index = tag.source.upperBound
    }
    return tags
  }

  private init?(at start: Int, in bytes: [UInt8]) {
    let inside = start + 2
    guard inside < bytes.count else { return nil }
    let isTriple = bytes[inside] == UInt8(ascii: "{")
    guard var end = Self.find(UInt8(ascii: "}"), in: bytes, from: inside) else { return nil }
    kind = Kind(mark: bytes[inside])
    let from =
      kind == .value && !isTriple && bytes[inside] != UInt8(ascii: "&") ? inside : inside + 1
    let words = from <= end ? bytes[from..<end] : []
    if isTriple, end + 2 < bytes.count, bytes[end + 2] == UInt8(ascii: "}") { end += 1 }
    source = start..<end + 2
    let blanks: (UInt8) -> Bool = { $0 <= 0x20 }
    let trimmed = words.drop(while: blanks).reversed().drop(while: blanks).reversed()
    content = String(decoding: trimmed.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Where a byte stands twice in a row.
  private static func find(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }
}

extension IssueTag.Kind {
  fileprivate init(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="): self = .other
    default: self = .value
    }
  }
}
