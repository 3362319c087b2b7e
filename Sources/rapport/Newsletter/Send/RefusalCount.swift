import Contacts
import Mail
import Newsletter
import Settings
import Store
import Vocabulary

/// Counts what a mail server refuses at once like the reports that come back later, so that nobody
/// mails a mailbox again that is not there.
struct RefusalCount: Sendable {
  let issue: String
  let policy: BouncePolicy
  let chance: Chance
  let clock: @Sendable () -> Int

  init(
    _ issue: Issue, _ settings: BounceSettings, _ chance: Chance,
    clock: @escaping @Sendable () -> Int
  ) {
    self.issue = issue.name
    policy = BouncePolicy(soft: settings.soft, days: settings.days)
    (self.chance, self.clock) = (chance, clock)
  }

  func note(_ failure: DeliveryFailure, of message: IssueMessage, in session: any Session) throws {
    guard let contact = try session.contact(id: message.contactID) else { return }
    let now = clock()
    let bounce = NotedBounce(
      report: message.envelope.messageID, kind: .init(failure.bounce), issue: issue,
      status: failure.status, at: now)
    _ = try session.count(
      bounce, of: contact, hash: message.emailHash, by: policy, eventID: chance.rowID(), at: now)
  }
}

extension NotedBounce.Kind {
  fileprivate init(_ outcome: BounceOutcome) {
    switch outcome {
    case .hard: self = .hard
    case .soft, .delayed: self = .soft
    case .policy: self = .policy
    }
  }
}
