import Mail

extension BounceRecord {
  /// `new/17954.M1: ada@example.org is not mailed any more: no such mailbox, 5.1.1 (by token)`
  var lines: [String] { sentences.map { "\(mail): \($0)".onOneLine } }

  private var sentences: [String] {
    switch ReturnedMail.Kind(rawValue: kind) {
    case .automatic: ["an automatic reply"]
    case .ordinary: ["no report; for somebody to read" + titled]
    case .unreadable, nil: ["this is no mail" + (trouble.map { ": \($0)" } ?? "")]
    case .failure, .delay, .complaint:
      if !people.isEmpty {
        people.map(\.sentence)
      } else if recipients.isEmpty {
        [BounceText.said(kind)]
      } else {
        recipients.map { "\($0.address ?? "somebody"): \($0.told)" }
      }
    }
  }

  private var titled: String { subject.map { ": “\($0)”" } ?? "" }
}

extension BounceRecord.Recipient {
  fileprivate var told: String {
    BounceText.said(outcome) + (status.map { ", \($0)" } ?? "")
  }
}

extension BouncedPerson {
  fileprivate var sentence: String {
    let who = email ?? "somebody"
    let told =
      BounceText.said(outcome) + (status.map { ", \($0)" } ?? "")
      + (issue.map { ", “\($0)”" } ?? "") + (found.map { " (by \($0.rawValue))" } ?? "")
    return switch done {
    case .suppressed: "\(who) is not mailed any more: \(told)"
    case .counted: "\(who): \(told)" + (softBounces.map { ": \($0)" } ?? "")
    case .known: "\(who): counted before"
    case .waiting: "\(who): \(told)"
    case .nobody: "nobody is known\(email.map { " by \($0)" } ?? "")"
    case .notMailed: "\(who) was never sent an issue"
    case .forged: "its address has no code of ours; nothing is counted"
    }
  }
}

/// How a person would say it.
private enum BounceText {
  static func said(_ outcome: String) -> String {
    switch BounceOutcome(rawValue: outcome) {
    case .hard: "no such mailbox"
    case .soft: "a passing trouble"
    case .policy: "the receiver objects to the sender"
    case .delayed: "not reached yet"
    case nil: "a complaint"
    }
  }
}
