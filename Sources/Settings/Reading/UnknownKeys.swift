import Vocabulary

extension Reading {
  /// A warning for each key that nobody asked for, with the known one it was perhaps meant to be.
  ///
  /// - Parameter reserved: keys that others will ask for.
  public mutating func unknownKeys(reserved: [String] = []) {
    let known = Set((asked + reserved).map(KeyName.plain))
    for entry in mapping.entries where !known.contains(KeyName.plain(entry.key)) {
      findings.append(
        Finding(
          .warning, in: path, line: entry.line, column: entry.column,
          "“\(name(entry))” is not a key that is read here",
          advice: NearestName.question(entry.key, among: asked)))
    }
  }

  /// A warning where one key is given twice in two spellings, of which only the first counts.
  public mutating func doubledSpellings() {
    var seen: [String: Mapping.Entry] = [:]
    for entry in mapping.entries {
      let plain = KeyName.plain(entry.key)
      guard let first = seen[plain] else {
        seen[plain] = entry
        continue
      }
      findings.append(
        Finding(
          .warning, in: path, line: entry.line, column: entry.column,
          "“\(name(entry))” is the same key as “\(first.key)” on line \(first.line), which counts",
          advice: "Keep one of the two."))
    }
  }
}

extension Reading {
  /// The entries that nobody asked for: an owner's own keys.
  public func rest() -> Mapping {
    let known = Set(asked.map(KeyName.plain))
    return Mapping(mapping.entries.filter { !known.contains(KeyName.plain($0.key)) })
  }
}
