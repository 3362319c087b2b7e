/// What is to be thought of a failure: by its codes where they say why, else by what is written
/// about it (mail-B3, mail-B4).
struct FailureVerdict: Sendable, Hashable {
  let outcome: BounceOutcome
  let status: String?

  /// `written` is the report's own status, `words` what the receiver said, `around` what else is
  /// written, which is looked at where these two say nothing.
  init(written: String?, words: String, around: String = "") {
    let near = Evidence(written ?? "", words), far = Evidence(around)
    let decided = near.outcome ?? far.outcome
    outcome = decided ?? near.guess ?? far.guess ?? .soft
    status = near.outcome == nil ? far.status ?? near.status : near.status
  }
}

/// Codes and words that stand together.
private struct Evidence {
  private let codes: [StatusCode], replies: [Int], said: WordText

  init(_ texts: String...) {
    let text = texts.joined(separator: " ")
    codes = StatusCode.all(in: text).filter { $0.kind != 2 }
    (replies, said) = (ReplyCode.all(in: text), WordText(text))
  }

  private var telling: StatusCode? { codes.first(where: \.saysWhy) }

  /// The code that says most.
  var status: String? {
    telling?.description ?? replies.first.map(String.init) ?? codes.first?.description
  }

  /// Nil where neither a code nor a word says why. What excuses the reader goes before what accuses
  /// them.
  var outcome: BounceOutcome? {
    // So answers Exchange Online for a mailbox that is not in its directory.
    if telling == StatusCode(5, 4, 1), said.has(Reasons.recipientRejected) { return .hard }
    if codes.contains(where: \.isPolicy) { return .policy }
    if said.has(Reasons.fullMailbox) { return .soft }
    if said.has(Reasons.policy) { return .policy }
    if said.has(Reasons.anotherTime) { return .soft }
    if let outcome = telling?.outcome { return outcome }
    return said.has(Reasons.unknownMailbox) || said.has(Reasons.unknownDomain) ? .hard : nil
  }

  /// By the reply's code alone: a mailbox that is unavailable, not local, or not allowed by its name
  /// (RFC 5321 §4.2.3). Nil where there is none.
  var guess: BounceOutcome? {
    if telling != nil { return .soft }
    return replies.first.map { [550, 551, 553].contains($0) ? .hard : .soft }
  }
}

extension StatusCode {
  /// Nil where the code alone does not tell.
  fileprivate var outcome: BounceOutcome? {
    switch (kind, subject, detail) {
    case (4, let subject, _) where subject != 0: .soft
    // Relayed to where no reports are sent from (RFC 3886 §4): it may have arrived.
    case (5, 1, 9): .soft
    case (5, 1, _), (5, 2, 1), (5, 4, 4): .hard
    default: nil
    }
  }
}
