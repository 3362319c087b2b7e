import Markdown

/// A paragraph that is only a strong link: `**[Order now](https://…)**`.
struct MailButton {
  /// The opening tag of the link, and what stands in it.
  private let link: MarkupToken
  private let words: Range<Int>
  /// The token behind the paragraph.
  let end: Int

  /// Nil if no such paragraph begins at a token.
  init?(at start: Int, of tokens: [MarkupToken], in html: [UInt8]) {
    let opening = tokens[start...].prefix(3)
    guard opening.map(\.name) == ["p", "strong", "a"], opening.allSatisfy({ $0.kind == .open }),
      let close = tokens[(start + 3)...].firstIndex(where: { $0.name == "a" || $0.name == "p" }),
      case let closing = tokens[close...].prefix(3), closing.map(\.name) == ["a", "strong", "p"],
      closing.allSatisfy({ $0.kind == .close })
    else { return nil }
    link = tokens[start + 2]
    words = link.range.upperBound..<tokens[close].range.lowerBound
    end = close + 3
  }

  /// A table of one cell, whose colour Outlook paints too where it knows no padding of links.
  func write(_ styles: ElementStyles, from html: [UInt8], into output: inout [UInt8]) {
    output += "<table role=\"presentation\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\"".utf8
    output += " style=\"margin:6px 0 26px\"><tr><td class=\"button\" bgcolor=\"".utf8
    output += "\(styles.accent)\" style=\"\(styles.buttonCell)\">".utf8
    output += html[link.range].dropLast()
    output += " style=\"\(styles.button)\">".utf8
    output += html[words]
    output += "</a></td></tr></table>".utf8
  }
}
