/// What a server and its peer said to each other: `RCPT TO:<ada@example.org>`, and below it the reply
/// that refused (MDaemon, InterScan, hMailServer, sendmail).
enum TranscriptRule {
  static func findings(in text: BounceText) -> [TextFinding] {
    text.lines.indices.compactMap { line in
      let command = text.lines[line]
      guard command.lowercased().contains("rcpt to:"), ReplyCode.all(in: command).isEmpty,
        let found = AddressScan.all(in: command).first
      else { return nil }
      for reply in text.lines[(line + 1)...].prefix(3) {
        if let code = reply.split(separator: " ").compactMap(code).first {
          return code >= 400 ? TextFinding(address: found.address, words: reply) : nil
        }
      }
      return nil
    }
  }

  /// `550` or `550-5.1.1`.
  private static func code(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 3, digits.endIndex == word.endIndex || word[digits.endIndex] == "-" else {
      return nil
    }
    return Int(digits)
  }
}
