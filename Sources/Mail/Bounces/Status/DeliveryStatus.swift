import Vocabulary

/// A delivery status notification, part by part (RFC 3464).
struct DeliveryStatus {
  /// Whom it names with an action that we know.
  let recipients: [ReportedRecipient]
  /// Whether it says of somebody that a mail did reach them, or was passed on.
  let tellsOfSuccess: Bool

  /// `around` is what is written for people, where Exim writes why (mail-B3).
  init(_ part: ReadMessage, around: BounceText) {
    var (recipients, tellsOfSuccess) = ([ReportedRecipient](), false)
    // The first group is of the whole message.
    let groups = StatusGroups(part.content, limit: ReturnedMail.recipientLimit + 1).all
    for group in groups {
      switch Action(group) {
      case .failed: recipients.append(group.recipient(isDelayed: false, around: around))
      case .delayed: recipients.append(group.recipient(isDelayed: true, around: around))
      case .arrived: tellsOfSuccess = true
      case nil: continue
      }
    }
    var seen: Set<String> = []
    self.recipients = recipients.filter { seen.insert($0.address?.key ?? "").inserted }
    self.tellsOfSuccess = tellsOfSuccess
  }
}

/// RFC 3464 §2.3.3, and what others write for it.
private enum Action {
  case failed, delayed, arrived

  init?(_ group: ReadMessage) {
    let word = group["Action"]?.lowercased().prefix { $0.isLetter }
    switch word {
    case "failed", "failure", "error", "undeliverable": self = .failed
    case "delayed", "delay": self = .delayed
    case "delivered", "relayed", "expanded": self = .arrived
    default: return nil
    }
  }
}

extension ReadMessage {
  fileprivate func recipient(isDelayed: Bool, around: BounceText) -> ReportedRecipient {
    let original = address("Original-Recipient"), final = address("Final-Recipient")
    let address = original ?? final ?? self.address("X-Actual-Recipient")
    let words = ["Diagnostic-Code", "X-Supplementary-Info", "X400-Supplementary-Info"]
      .compactMap { typed($0)?.value }.joined(separator: " ")
    let verdict = FailureVerdict(
      written: self["Status"], words: words, around: around.words(about: address ?? final))
    return ReportedRecipient(
      address, finalAddress: final == address ? nil : final,
      outcome: isDelayed ? .delayed : verdict.outcome, status: verdict.status,
      words: BounceText.line(words))
  }

  private func address(_ name: String) -> EmailAddress? {
    typed(name).flatMap { AddressScan.all(in: $0.value).first?.address }
  }
}
