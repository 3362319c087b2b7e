/// Keys and their values in the order they were written. No key stands twice.
public struct Mapping: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let key: String
    public let value: Node
    private let place: Place

    init(_ key: String, line: Int, column: Int, value: Node) {
      (self.key, self.value) = (key, value)
      place = Place(line: line, column: column)
    }

    /// Where the key stands in the file.
    public var line: Int { Int(place.line) }
    public var column: Int { Int(place.column) }
  }

  public let entries: [Entry]
  /// Only for long mappings; a short one is searched faster than it is hashed.
  private let index: [String: Int]?

  init(_ entries: [Entry]) {
    self.entries = entries
    index =
      entries.count > Self.short
      ? Dictionary(entries.indices.map { (entries[$0].key, $0) }) { first, _ in first }
      : nil
  }

  public static let empty = Mapping([])

  private static let short = 16

  var hasDoubledKeys: Bool {
    if let index { return index.count < entries.count }
    return entries.indices.contains { later in
      entries[..<later].contains { $0.key == entries[later].key }
    }
  }
}

extension Mapping {
  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }
  public var keys: [String] { entries.map(\.key) }

  /// The value under exactly this key. `Reading` is more forgiving about its spelling.
  public subscript(key: String) -> Node? { entry(key)?.value }

  public func entry(_ key: String) -> Entry? {
    if let index { return index[key].map { entries[$0] } }
    return entries.first { $0.key == key }
  }

  public static func == (one: Mapping, other: Mapping) -> Bool { one.entries == other.entries }
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
