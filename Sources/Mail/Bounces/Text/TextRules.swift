import Vocabulary

/// The rules of all families of mail servers, one after the other; what two of them find is one.
enum TextRules {
  static func findings(
    in message: ReadMessage, _ text: BounceText, _ sign: ReportSign, isDelay: Bool
  ) -> [TextFinding] {
    let meanings = isDelay ? [Failures.all, Delays.all] : [Failures.all]
    var findings = ListRule.findings(in: text, announcedBy: meanings)
    findings += TranscriptRule.findings(in: text)
    // A person may quote a sentence of a report; a list below its heading is hardly ever quoted.
    guard sign == .mailSystem else { return findings }
    let statements = Statement.all(in: text)
    let reasons = [Reasons.unknownMailbox, Reasons.unknownDomain, Reasons.fullMailbox]
    let subject = [Statement(text: message["Subject"] ?? "", label: nil)]
    findings += ParagraphRule.findings(in: text)
    findings += SentenceRule.findings(in: statements, meaning: meanings + reasons)
    findings += statements.flatMap { statement in
      ListItem.origins(in: statement.text).map {
        TextFinding(address: $0.address, words: statement.text)
      }
    }
    if findings.isEmpty {
      findings += SentenceRule.findings(in: subject, meaning: meanings + reasons)
    }
    if findings.isEmpty, let domain = message.senderDomain {
      findings += NameRule.findings(in: text, announcedBy: Failures.all, domain: domain)
    }
    return findings.isEmpty ? EchoRule.findings(in: statements) : findings
  }
}

extension ReadMessage {
  fileprivate var senderDomain: Substring? {
    self["From"].flatMap { AddressScan.all(in: $0).last?.address.domain }
  }
}
