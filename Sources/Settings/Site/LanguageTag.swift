import Vocabulary

extension Reading {
  /// A tag like `en`, `en-GB` or `zh-Hant` (RFC 5646 §2.1, its form only).
  mutating func languageTag(_ key: String) -> String? {
    guard let entry = entry(key), let text = text(of: entry.value, named: name(entry)) else {
      return nil
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || (index > 0 && isDigit($0)) }
    }
    guard isTag else {
      report(
        .error, at: entry.value,
        "“\(name(entry))” should be the tag of a language, and this is \(describe(entry.value))",
        advice: "Write it like “\(entry.key): en” or “\(entry.key): en-GB”.")
      return nil
    }
    return text
  }

  mutating func zone(_ key: String, or aliases: [String] = []) -> Zone? {
    guard let entry = entry(key, or: aliases),
      let text = text(of: entry.value, named: name(entry)), !text.isEmpty
    else { return nil }
    if let zone = Zone(text) { return zone }
    let (message, advice) = Zone.mistake(Excerpt.of(text))
    report(
      .error, at: entry.value, message,
      advice: advice ?? "Write it like “\(entry.key): Europe/Amsterdam”.")
    return nil
  }
}
