import Mail
import Outbox
import Store
import Vocabulary

extension Chore {
  /// Hands what waits in the outbox to a transport.
  static func deliverMail(
    from store: any Database, by transport: any MailTransport, as worker: String,
    clock: @escaping @Sendable () -> Int
  ) -> Chore {
    Chore(name: "mail", pause: 0) { _ in
      let delivery = Delivery(from: store, by: transport, clock: clock)
      let outcome = try await delivery.deliverAll(as: worker)
      var parts: [String] = []
      if outcome.sent > 0 { parts.append("\(outcome.sent) sent") }
      if outcome.postponed > 0 { parts.append("\(outcome.postponed) to be tried again") }
      if outcome.failed > 0 { parts.append("\(outcome.failed) given up") }
      return Done(
        text: parts.isEmpty ? nil : parts.joined(separator: ", "), trouble: outcome.lastFailure)
    }
  }

  /// Empties mails that were done with 30 days ago, their copies in the folder with them, and
  /// forgets after 400 days that they were written.
  static func forgetMails(in store: any Database, _ folder: MailFolder) -> Chore {
    Chore(name: "old mails", pause: hour) { now in
      let (emptied, forgotten) = try await store.write { session in
        (
          try session.forgetMessages(doneBefore: now - 30 * day),
          try session.forgetMails(writtenBefore: now - 400 * day)
        )
      }
      try folder.remove(emptied)
      var parts: [String] = []
      if !emptied.isEmpty { parts.append("\(emptied.count) emptied") }
      if forgotten > 0 { parts.append("\(forgotten) forgotten") }
      return Done(text: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
  }
}
