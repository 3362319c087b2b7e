import Vocabulary

extension Reading {
  /// `true` and `false`, and what YAML 1.1 took for them: yes, no, on, off.
  public mutating func flag(_ key: String, or aliases: [String] = []) -> Bool? {
    guard let entry = entry(key, or: aliases) else { return nil }
    if case .flag(let flag) = entry.value.kind { return flag }
    switch entry.value.text?.lowercased() {
    case "yes", "on", "true", "y": return true
    case "no", "off", "false", "n": return false
    default:
      let name = name(entry)
      report(
        .error, at: entry.value,
        "“\(name)” should be true or false, and this is \(describe(entry.value))",
        advice: "Write “\(entry.key): true” or “\(entry.key): false”.")
      return nil
    }
  }

  /// A whole number within bounds.
  public mutating func integer(
    _ key: String, or aliases: [String] = [], in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard let entry = entry(key, or: aliases) else { return nil }
    guard let number = Int(entry.value.text ?? "") else {
      report(
        .error, at: entry.value,
        "“\(name(entry))” should be a whole number, and this is \(describe(entry.value))")
      return nil
    }
    guard range.contains(number) else {
      let bounds =
        range.upperBound == Int.max
        ? "\(range.lowerBound) or more" : "a number from \(range.lowerBound) to \(range.upperBound)"
      report(.error, at: entry.value, "“\(name(entry))” should be \(bounds), and this is \(number)")
      return nil
    }
    return number
  }

  /// One of a few words, each in lower case with hyphens.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, or aliases: [String] = [], of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let entry = entry(key, or: aliases) else { return nil }
    return choice(of: entry.value, named: name(entry))
  }

  /// A list of such words, or one.
  public mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, or aliases: [String] = [], of type: Choice.Type = Choice.self
  ) -> [Choice]? where Choice.RawValue == String {
    guard let entry = entry(key, or: aliases) else { return nil }
    let name = name(entry)
    return (entry.value.sequence ?? [entry.value]).compactMap { choice(of: $0, named: name) }
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    of node: Node, named name: String
  ) -> Choice? where Choice.RawValue == String {
    let word = node.text ?? ""
    if let choice = Choice(rawValue: word) { return choice }
    if let choice = Choice.allCases.first(where: { KeyName.same($0.rawValue, word) }) {
      return choice
    }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .error, at: node,
      "“\(name)” should be one of \(words.joined(separator: ", ")), and this is \(describe(node))",
      advice: NearestName.question(word, among: words))
    return nil
  }

  /// A value in the words of a message: “a list”, or its own text in quotes.
  public func describe(_ node: Node) -> String {
    switch node.kind {
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping with keys of its own"
    default: "“\(Excerpt.of(node.source))”"
    }
  }
}

/// What of a text is repeated in a message: its first line, and no more than sixty letters of it.
enum Excerpt {
  static func of(_ text: String) -> String {
    let line = text.unicodeScalars.prefix(60).prefix { $0.value >= 0x20 && $0.value != 0x7F }
    return String(line) + (line.count < text.unicodeScalars.count ? "…" : "")
  }
}
