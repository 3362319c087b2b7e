/// Sentences with an address in them that say that it was not reached: `Your message to
/// ada@example.org could not be delivered`, `550 <ada@example.org>... User unknown`.
enum SentenceRule {
  static func findings(in statements: [Statement], meaning wordings: [Wordings]) -> [TextFinding] {
    statements.flatMap { statement -> [TextFinding] in
      guard !(statement.label.map(senderLabels.contains) ?? false) else { return [] }
      let bytes = Array(statement.text.utf8)
      let found = AddressScan.all(in: bytes)
      guard !found.isEmpty else { return [] }
      let words = WordText(statement.text)
      let isNamed = statement.label.map { Reasons.recipientLabels.contains($0) } ?? false
      let isReply = !ReplyCode.all(in: statement.text).filter { $0 >= 500 }.isEmpty
      guard isNamed || isReply || wordings.contains(where: words.has) else { return [] }
      return found.filter { !isOther($0, in: bytes) }.map {
        TextFinding(address: $0.address, words: statement.text)
      }
    }
  }

  private static let senderLabels: Set<String> = [
    "from", "sender", "subject", "date", "sent", "reply-to", "cc", "to", "message-id", "von",
    "an", "betreff", "datum", "de", "para", "asunto", "da", "a", "oggetto", "objet", "à",
    "mail from",
    "return-path", "contact", "absender", "envoyé", "received", "expéditeur", "remitente",
  ]

  /// Words before an address that is not the one that was not reached.
  private static let senderWords: Set<String> = ["from", "sender", "by", "von", "contact", "reply"]
  private static let helpers: Set<String> = [
    "contact", "postmaster", "administrator", "assistance", "questions", "kontaktieren",
    "contacter", "contactez", "contacte", "wenden",
  ]

  /// A sender, or somebody who helps.
  private static func isOther(_ found: AddressScan.Found, in bytes: [UInt8]) -> Bool {
    let before = WordText(String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)).words
    guard let last = before.last else { return false }
    let isMade = ["generated", "expanded"].contains(before.dropLast().last ?? "")
    return senderWords.contains(last) && !isMade || before.contains(where: helpers.contains)
  }
}
