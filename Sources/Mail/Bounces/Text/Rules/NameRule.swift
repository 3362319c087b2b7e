import Vocabulary

/// Names without a domain, as sendmail and AOL list mailboxes of their own: those of the report's
/// domain.
enum NameRule {
  static func findings(
    in text: BounceText, announcedBy wordings: Wordings, domain: Substring
  ) -> [TextFinding] {
    for (index, paragraph) in text.paragraphs.enumerated() {
      let words = WordText(Array(text.lines[paragraph]))
      guard let range = words.first(of: wordings) else { continue }
      let start = paragraph.lowerBound + words.lines[range.upperBound - 1] + 1
      let next = index + 1 < text.paragraphs.count ? text.paragraphs[index + 1] : 0..<0
      let lines = Array(start..<max(start, paragraph.upperBound)) + next
      let names = lines.compactMap { name(on: text.lines[$0]) }
      let found = names.compactMap { name in
        (try? EmailAddress("\(name)@\(domain)")).map {
          TextFinding(address: $0, words: words.words.joined(separator: " "))
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// A word alone on a line that is set in from the text.
  private static func name(on line: String) -> Substring? {
    let name = line.drop(while: \.isWhitespace)
    guard name.startIndex > line.startIndex, (2...32).contains(name.utf8.count) else { return nil }
    let isPlain = name.utf8.allSatisfy { MailBytes.isLetterOrDigit($0) || "._-".utf8.contains($0) }
    return isPlain ? name : nil
  }
}
