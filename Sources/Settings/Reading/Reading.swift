public import Vocabulary

/// Takes typed values out of a mapping, and collects what is wrong with them.
///
/// A key is asked for by its name; `page-size`, `pageSize`, `page_size` and `PageSize` are one. A
/// key with nothing after it counts as not given. A value of the wrong kind is an error and counts
/// as not given too, so that one mistake does not hide the next. At the end `unknownKeys()` tells
/// of the keys nobody asked for.
public struct Reading {
  public let path: String
  public let zone: Zone
  public internal(set) var findings: [Finding] = []
  public let mapping: Mapping
  /// What stands before a key in messages: `feeds.` in the mapping below `feeds`.
  let trail: String
  private(set) var asked: [KeyName] = []
  /// The names of the entries, in their order.
  let names: [KeyName]

  public init(_ mapping: Mapping, path: String, zone: Zone = .utc) {
    self.init(mapping, path: path, zone: zone, trail: "")
  }

  init(_ mapping: Mapping, path: String, zone: Zone, trail: String) {
    (self.mapping, self.path, self.zone, self.trail) = (mapping, path, zone, trail)
    names = mapping.entries.map { KeyName($0.key) }
    asked.reserveCapacity(32)
  }

  /// The value as it is written, whatever its kind; nil where it is not given or null.
  ///
  /// Of a key and its aliases the first that is there counts.
  public mutating func node(_ key: String, or aliases: [String] = []) -> Node? {
    entry(key, or: aliases)?.value
  }

  /// The same, with the key as it is written and its place.
  public mutating func entry(_ key: String, or aliases: [String] = []) -> Mapping.Entry? {
    if let entry = find(key) { return entry }
    for alias in aliases {
      if let entry = find(alias) { return entry }
    }
    return nil
  }

  private mutating func find(_ key: String) -> Mapping.Entry? {
    let name = KeyName(key)
    asked.append(name)
    for (index, other) in names.enumerated() where other == name {
      let entry = mapping.entries[index]
      if !entry.value.isNull { return entry }
    }
    return nil
  }

  /// Reports something about a value that is of the right kind and still wrong.
  public mutating func report(
    _ weight: Finding.Weight, at node: Node, _ message: String, advice: String? = nil
  ) {
    findings.append(
      Finding(
        weight, in: path, line: node.line, column: node.column, message,
        advice: advice.flatMap { Advice.short($0) }))
  }

  /// Reports something about a key.
  public mutating func report(
    _ weight: Finding.Weight, at entry: Mapping.Entry, _ message: String, advice: String? = nil
  ) {
    findings.append(
      Finding(
        weight, in: path, line: entry.line, column: entry.column, message,
        advice: advice.flatMap { Advice.short($0) }))
  }

  /// Reports something about a place within a value.
  public mutating func report(
    _ weight: Finding.Weight, line: Int, column: Int, _ message: String, advice: String? = nil
  ) {
    findings.append(
      Finding(weight, in: path, line: line, column: column, message, advice: advice))
  }

  /// The key as the author wrote it, with the keys above it.
  public func name(_ entry: Mapping.Entry) -> String { trail + entry.key }
}
