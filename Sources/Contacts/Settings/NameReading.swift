import Settings
import Vocabulary

extension Reading {
  /// Whether the author's own name of a field, an interest, a list or a segment can be one: it
  /// stands in `{{…}}`, in the heads of tables and in addresses.
  mutating func isName(_ entry: Mapping.Entry) -> Bool {
    let letters = entry.key.utf8
    if letters.count <= 60, letters.first.map(isLetter) ?? false,
      letters.allSatisfy({ isLetter($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F })
    {
      return true
    }
    report(
      .error, at: entry,
      "“\(name(entry))” should have a name of letters, digits, hyphens and underscores that begins"
        + " with a letter",
      advice: Slug(entry.key).flatMap { slug in
        slug.text.utf8.first.map(isLetter) ?? false && slug.text.utf8.allSatisfy { $0 < 0x80 }
          ? "Write “\(slug.text)”." : nil
      })
    return false
  }

  /// What stands behind the name, or words made from it.
  mutating func title(_ entry: Mapping.Entry) -> String {
    let words = entry.value.isNull ? nil : text(of: entry.value, named: name(entry))
    return words.flatMap { $0.isEmpty ? nil : $0 } ?? SiteSettings.title(fromName: entry.key)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
