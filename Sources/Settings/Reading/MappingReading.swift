import Vocabulary

extension Reading {
  /// Reads the mapping below a key; nil if there is none.
  public mutating func mapping<Value>(
    _ key: String, or aliases: [String] = [], read: (inout Reading) -> Value
  ) -> Value? {
    guard let entry = entry(key, or: aliases) else { return nil }
    return mapping(entry.value, named: name(entry), read: read)
  }

  /// Reads each mapping of a list, or the only one.
  public mutating func mappings<Value>(
    _ key: String, or aliases: [String] = [], read: (inout Reading) -> Value
  ) -> [Value]? {
    guard let entry = entry(key, or: aliases) else { return nil }
    let name = name(entry)
    return (entry.value.sequence ?? [entry.value]).compactMap {
      mapping($0, named: name, read: read)
    }
  }

  /// Reads every entry of a mapping whose keys are names that the author chose.
  public mutating func named<Value>(
    _ key: String, or aliases: [String] = [],
    read: (_ entry: Mapping.Entry, _ reading: inout Reading) -> Value?
  ) -> [(name: String, value: Value)]? {
    mapping(key, or: aliases) { inner in
      inner.mapping.entries.compactMap { entry in
        read(entry, &inner).map { (entry.key, $0) }
      }
    }
  }

  /// Reads a mapping that was found elsewhere, in a list or below a name of the author's.
  public mutating func mapping<Value>(
    _ node: Node, named name: String, read: (inout Reading) -> Value
  ) -> Value? {
    guard let mapping = node.mapping else {
      report(
        .error, at: node,
        "“\(name)” should be a mapping with keys of its own, and this is \(describe(node))")
      return nil
    }
    var inner = Reading(mapping, path: path, zone: zone, trail: name + ".")
    let value = read(&inner)
    findings += inner.findings
    return value
  }
}
