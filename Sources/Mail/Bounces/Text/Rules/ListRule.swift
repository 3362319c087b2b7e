/// Addresses one below the other, behind words that say that they were not reached: sendmail, Exim,
/// Exchange, Domino, Gmail, MDaemon and most others.
struct ListRule {
  /// No server says more about one address.
  private static let reasonLines = 30

  private let text: BounceText
  private var findings: [TextFinding] = []

  static func findings(in text: BounceText, announcedBy wordings: [Wordings]) -> [TextFinding] {
    var rule = ListRule(text: text)
    for (index, paragraph) in text.paragraphs.enumerated()
    where rule.findings.count <= ReturnedMail.recipientLimit {
      let words = WordText(Array(text.lines[paragraph]))
      guard let range = wordings.lazy.compactMap({ words.first(of: $0) }).first else { continue }
      rule.read(from: paragraph.lowerBound + words.lines[range.upperBound - 1] + 1, in: index)
    }
    return rule.findings
  }

  private init(text: BounceText) { self.text = text }

  /// From a line of a paragraph on, as long as there are addresses.
  private mutating func read(from first: Int, in paragraph: Int) {
    var (item, indent, count) = (TextFinding?.none, 0, 0)
    for index in paragraph..<text.paragraphs.count {
      let lines = text.paragraphs[index]
      let start = index == paragraph ? first : lines.lowerBound
      for line in lines where line >= start {
        let written = text.lines[line]
        if let found = ListItem.address(in: written) {
          if let item { findings.append(item) }
          guard findings.count <= ReturnedMail.recipientLimit else { return }
          item = TextFinding(address: found.address, words: written)
          (indent, count) = (written.prefix(while: \.isWhitespace).count, 0)
        } else if let known = item {
          count += 1
          let isFurtherIn = written.prefix(while: \.isWhitespace).count > indent
          guard line > lines.lowerBound || isFurtherIn, count <= Self.reasonLines else {
            return findings.append(known)
          }
          for origin in ListItem.origins(in: written) {
            findings.append(TextFinding(address: origin.address, words: known.words))
          }
          item = TextFinding(address: known.address, words: known.words + " " + written)
        } else if line == lines.lowerBound, index > paragraph {
          // Something else is said before the first address.
          return
        }
      }
    }
    if let item { findings.append(item) }
  }
}
