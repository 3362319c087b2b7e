/// A value from a YAML, JSON or CSV file, and the place where it is written.
///
/// A scalar keeps the text it was written as beside what it was taken for, so that `title: 2024`
/// read as text is “2024”, `1.10` is “1.10” and `01234` keeps its zero.
public struct Node: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    /// As written: money and versions must not pass through binary fractions.
    case decimal(String)
    case timestamp(WrittenTime)
    case text(String)
    case sequence([Node])
    case mapping(Mapping)
  }

  public let kind: Kind
  /// What a scalar says, without its quotes. Empty for lists and mappings.
  public let source: String
  public let isQuoted: Bool
  private let place: Place

  init(
    _ kind: Kind, source: String = "", isQuoted: Bool = false, line: Int, column: Int
  ) {
    (self.kind, self.source, self.isQuoted) = (kind, source, isQuoted)
    place = Place(line: line, column: column)
  }

  /// A scalar without quotes, taken for what it looks like.
  init(plain source: String, line: Int, column: Int) {
    self.init(Kind(plain: source), source: source, line: line, column: column)
  }

  /// A scalar in quotes is text, whatever it looks like.
  init(quoted source: String, line: Int, column: Int) {
    self.init(.text(source), source: source, isQuoted: true, line: line, column: column)
  }
}

extension Node {
  /// In the file, counted from 1.
  public var line: Int { Int(place.line) }
  /// In Unicode scalars, counted from 1.
  public var column: Int { Int(place.column) }

  public var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  /// What a scalar says; nil for null, lists and mappings.
  public var text: String? {
    switch kind {
    case .null, .sequence, .mapping: nil
    default: source
    }
  }

  public var sequence: [Node]? {
    guard case .sequence(let items) = kind else { return nil }
    return items
  }

  public var mapping: Mapping? {
    guard case .mapping(let mapping) = kind else { return nil }
    return mapping
  }

  /// The value under a key, if this is a mapping that has it.
  public subscript(key: String) -> Node? { mapping?[key] }
}

/// A line and a column in eight bytes: a site has many nodes.
struct Place: Hashable, Sendable {
  let line: UInt32, column: UInt32

  init(line: Int, column: Int) {
    (self.line, self.column) = (UInt32(clamping: line), UInt32(clamping: column))
  }
}
