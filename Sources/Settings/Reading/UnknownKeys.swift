public import Vocabulary

extension Reading {
  /// What nobody has asked for so far: on a page, values of the owner's own for templates.
  public var unread: Mapping {
    let known = Set(asked)
    return Mapping(zip(mapping.entries, names).filter { !known.contains($0.1) }.map(\.0))
  }

  /// Tells of each key that nobody asked for, with the known one it was perhaps meant to be.
  ///
  /// - Parameter reserved: keys that others will ask for.
  public mutating func unknownKeys(
    _ weight: Finding.Weight = .warning, reserved: [String] = []
  ) {
    let others = reserved.map { KeyName($0) }
    for (entry, key) in zip(mapping.entries, names)
    where !asked.contains(key) && !others.contains(key) {
      findings.append(
        Finding(
          weight, in: path, line: entry.line, column: entry.column,
          "“\(name(entry))” is not a key that is read here",
          advice: NearestName.question(entry.key, among: asked.map(\.text))))
    }
  }

  /// A warning where one key is given twice in two spellings, of which only the first counts.
  public mutating func doubledSpellings() {
    guard hasDoubledSpellings else { return }
    var seen: [KeyName: Mapping.Entry] = [:]
    for (entry, key) in zip(mapping.entries, names) {
      guard let first = seen[key] else {
        seen[key] = entry
        continue
      }
      findings.append(
        Finding(
          .warning, in: path, line: entry.line, column: entry.column,
          "“\(name(entry))” is the same key as “\(first.key)” on line \(first.line), which counts",
          advice: "Keep one of the two."))
    }
  }

  private var hasDoubledSpellings: Bool {
    let digests = names.map(\.digest).sorted()
    return zip(digests, digests.dropFirst()).contains { $0 == $1 }
  }

  /// The entries whose keys are none of these, in any spelling, and that hold something.
  public func entries(besides keys: [String]) -> [Mapping.Entry] {
    let keys = keys.map { KeyName($0) }
    return zip(mapping.entries, names).filter { entry, name in
      !entry.value.isNull && !keys.contains(name)
    }.map(\.0)
  }
}

extension Mapping.Entry {
  /// Whether the key is this one, in any spelling.
  public func isNamed(_ key: String) -> Bool { KeyName.same(self.key, key) }
}
