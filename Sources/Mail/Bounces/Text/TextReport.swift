import Vocabulary

/// A report that is written for people alone, read by the wordings of the families of mail servers.
struct TextReport {
  let recipients: [ReportedRecipient]

  /// Nil for what is no report: mails of people, of lists, of shops, answers of who is away.
  init?(_ message: ReadMessage, _ sign: ReportSign, text: BounceText) {
    guard sign != .none else { return nil }
    let whole = WordText(text.lines)
    let saysFailure = whole.has(Failures.all)
    let isDelay = whole.has(Delays.all) && !whole.has(Delays.ended)
    let failed = message["X-Failed-Recipients"].map { AddressScan.all(in: $0) } ?? []
    let subject = WordText(message["Subject"] ?? "")
    let found = TextRules.findings(in: message, text, sign, isDelay: isDelay)
    var seen: Set<String> = message.ownKeys
    let findings = (failed.map { TextFinding(address: $0.address, words: "") } + found)
      .filter { seen.insert($0.address.key).inserted }
      .prefix(ReturnedMail.recipientLimit)
    let saysAnything =
      saysFailure || isDelay || sign == .mailSystem && subject.has(Senders.failureSubjects)
    guard !findings.isEmpty || saysAnything && sign == .mailSystem else { return nil }
    guard !findings.isEmpty else {
      recipients = [Self.recipient(nil, "", around: text.words(about: nil), isDelay: isDelay)]
      return
    }
    recipients = findings.map { finding in
      // What stands far from an address is about it only where there is no other.
      let near = finding.words + " " + text.words(about: finding.address)
      let around = findings.count == 1 ? text.words(about: nil) : ""
      return Self.recipient(finding.address, near, around: around, isDelay: isDelay)
    }
  }

  private static func recipient(
    _ address: EmailAddress?, _ words: String, around: String, isDelay: Bool
  ) -> ReportedRecipient {
    let verdict = FailureVerdict(written: nil, words: words, around: around)
    return ReportedRecipient(
      address, outcome: isDelay ? .delayed : verdict.outcome, status: verdict.status,
      words: BounceText.line(address == nil ? around : words))
  }
}

extension ReadMessage {
  /// Who the report was sent to: never the one whom it is about.
  fileprivate var ownKeys: Set<String> {
    let named = ["To", "Delivered-To"].compactMap { self[$0] }
    return Set(named.flatMap { AddressScan.all(in: $0).map(\.address.key) })
  }
}
