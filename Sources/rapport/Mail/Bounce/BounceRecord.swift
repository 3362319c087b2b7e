import Mail
import Vocabulary

/// What a mail told, and what was done. Keys are only ever added.
struct BounceRecord: Encodable {
  struct Recipient: Encodable {
    let address: String?
    let outcome: String
    let status, words: String?
  }

  let mail: String
  /// As in `ReturnedMail.Kind`.
  let kind: String
  /// Where it was read: `report` or `text`.
  let source: String?
  let subject: String?
  /// Of a complaint: `abuse`.
  let feedback: String?
  let recipients: [Recipient]
  /// Empty in a trial.
  var people: [BouncedPerson] = []
  /// Why it could not be read.
  let trouble: String?

  init(_ arrived: ArrivedMail) {
    let told = arrived.mail
    mail = arrived.name
    kind = (told?.kind ?? .unreadable).rawValue
    (source, subject, feedback) = (told?.source?.rawValue, told?.subject, told?.feedbackType)
    recipients = told?.told ?? []
    trouble = arrived.trouble.map { "\($0)" + ($0.cause.map { ": \($0)" } ?? "") }
  }

  /// Whether nobody needs to look at the mail any more.
  var isDone: Bool {
    switch ReturnedMail.Kind(rawValue: kind) {
    case .automatic, .delay: true
    case .failure, .complaint: !people.isEmpty && people.allSatisfy(\.isDone)
    case .ordinary, .unreadable, nil: false
    }
  }
}

extension ReturnedMail {
  fileprivate var told: [BounceRecord.Recipient] {
    recipients.map {
      .init(
        address: $0.address?.text, outcome: word(for: $0.outcome), status: $0.status,
        words: $0.words)
    }
  }
}

extension BouncedPerson {
  fileprivate var isDone: Bool {
    switch done {
    case .suppressed, .known, .waiting, .forged: true
    // The owner is to hear that a receiver objects to them.
    case .counted: outcome != BounceOutcome.policy.rawValue
    case .nobody, .notMailed: false
    }
  }
}
