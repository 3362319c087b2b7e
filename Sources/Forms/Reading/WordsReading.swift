import Settings
import Vocabulary

extension Reading {
  /// A text for all languages, or one for each: `label: { en: Name, de: Name und Vorname }`.
  mutating func words(_ key: String) -> Words? {
    guard let node = node(key) else { return nil }
    return words(at: node, named: key)
  }

  mutating func words(at node: Node, named name: String) -> Words? {
    guard let mapping = node.mapping else {
      guard let text = text(of: node, named: name).map(oneLine) else { return nil }
      return text.isEmpty ? nil : Words(text)
    }
    var (standard, byLanguage): (String?, [String: String]) = (nil, [:])
    for entry in mapping.entries {
      let text = text(of: entry.value, named: "\(name).\(entry.key)").map(oneLine) ?? ""
      guard !text.isEmpty else { continue }
      if entry.key == "default" {
        standard = text
      } else if isLanguageTag(entry.key) {
        standard = standard ?? text
        byLanguage[entry.key.lowercased()] = text
      } else {
        report(
          .error, at: entry.value, "“\(entry.key)” is not the tag of a language",
          advice: "Write “\(name): { en: …, de: … }”, or only the text.")
      }
    }
    return standard.map { Words($0, byLanguage: byLanguage) }
  }

  /// The form of a tag only (RFC 5646 §2.1): `en`, `pt-BR`, `zh-Hant`.
  private func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || (index > 0 && $0 &- 0x30 < 10) }
    }
  }
}

/// A text without breaks and without blanks at its ends, as a label has to be.
func oneLine(_ text: String) -> String {
  text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    .joined(separator: " ")
}
