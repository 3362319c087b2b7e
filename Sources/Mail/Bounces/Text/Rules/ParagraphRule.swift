/// Paragraphs that begin with an address between angle brackets: `<ada@example.org>: no such user`.
///
/// So write qmail (its format QSBMF has nothing else), Postfix, and who took it over from them:
/// Yahoo, Sina, Outblaze, GoDaddy.
enum ParagraphRule {
  static func findings(in text: BounceText) -> [TextFinding] {
    var findings: [TextFinding] = []
    for paragraph in text.paragraphs {
      var (current, words) = (AddressScan.Found?.none, [String]())
      for line in text.lines[paragraph] {
        if let found = start(of: line) {
          if let current { findings.append(finding(current, words)) }
          (current, words) = (found, [line])
        } else {
          words.append(line)
        }
      }
      if let current { findings.append(finding(current, words)) }
    }
    return findings
  }

  private static func start(of line: String) -> AddressScan.Found? {
    let bytes = Array(line.utf8)
    guard bytes.first == UInt8(ascii: "<"), let end = bytes.firstIndex(of: UInt8(ascii: ">")),
      let found = AddressScan.all(in: Array(bytes[...end])).first, found.range == 1..<end
    else { return nil }
    // A colon, or first what the address was made of: `<a@x.example> (expanded from <b@x.example>): `.
    let behind = bytes[(end + 1)...].drop(while: MailBytes.isBlank).first
    return behind == UInt8(ascii: ":") || behind == UInt8(ascii: "(") ? found : nil
  }

  private static func finding(_ found: AddressScan.Found, _ words: [String]) -> TextFinding {
    TextFinding(address: found.address, words: words.joined(separator: " "))
  }
}
