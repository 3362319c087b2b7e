import Vocabulary

extension Reading {
  /// A text as it is written: `2024` and `1.10` stay as they are. Empty text counts as not given.
  public mutating func text(_ key: String, or aliases: [String] = []) -> String? {
    guard let entry = entry(key, or: aliases) else { return nil }
    guard let text = text(of: entry.value, named: name(entry)) else { return nil }
    return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
  }

  /// A text whose line breaks become spaces, as a title's must.
  public mutating func line(_ key: String, or aliases: [String] = []) -> String? {
    guard let text = text(key, or: aliases) else { return nil }
    guard !isLine(text) else { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimming(" \t") }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether there is neither a line break in it nor a blank at its ends.
  private func isLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else {
        return false
      }
      return !bytes.contains { $0 == 0x0A || $0 == 0x0D }
    }
  }

  /// Texts in a list; a single text is a list of one.
  public mutating func texts(_ key: String, or aliases: [String] = []) -> [String]? {
    guard let entry = entry(key, or: aliases) else { return nil }
    let name = name(entry)
    let items = entry.value.sequence ?? [entry.value]
    return items.compactMap { item in
      item.isNull ? nil : text(of: item, named: name, inList: true)
    }.filter { !$0.isEmpty }
  }

  /// The text that stands at `node`; a list or a mapping is an error.
  public mutating func text(of node: Node, named name: String, inList: Bool = false) -> String? {
    switch node.kind {
    case .sequence(let items):
      let texts = items.compactMap(\.text)
      report(
        .error, at: node,
        inList
          ? "“\(name)” should be a list of texts, and this one is a list"
          : "“\(name)” should be text, and this is a list",
        advice: !inList && texts.count == items.count && !texts.isEmpty
          ? "Write “\(name): \(texts.joined(separator: ", "))”." : nil)
      return nil
    case .mapping(let mapping):
      report(
        .error, at: node,
        "“\(name)” should be \(inList ? "a list of texts" : "text"), and this holds keys of its own",
        advice: mapping.entries.first.map { colonAdvice($0, name: name, inList: inList) } ?? nil)
      return nil
    default:
      warnOfCurlyQuotes(node, name: name, inList: inList)
      return node.source
    }
  }

  /// `- Note: closed on Monday` is a mapping to YAML.
  private func colonAdvice(_ entry: Mapping.Entry, name: String, inList: Bool) -> String? {
    guard let value = entry.value.text else { return nil }
    return "If the colon belongs to the text, write “\(inList ? "- " : "\(name): ")\"\(entry.key):"
      + " \(value)\"”."
  }

  /// Word processors turn "quotes" into “quotes”, which YAML takes for letters.
  private mutating func warnOfCurlyQuotes(_ node: Node, name: String, inList: Bool) {
    guard let first = node.source.utf8.first, first >= 0x80, !node.isQuoted,
      let open = node.source.unicodeScalars.first, let close = node.source.unicodeScalars.last,
      ["\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}"][open] == close
    else { return }
    let inner = String(node.source.unicodeScalars.dropFirst().dropLast())
    report(
      .warning, at: node, "the curly quotes round this text are taken for a part of it",
      advice: "Write “\(inList ? "- " : "\(name): ")\"\(inner)\"” if they are not.")
  }
}
