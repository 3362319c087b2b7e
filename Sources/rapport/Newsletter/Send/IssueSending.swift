import Contacts
import Endpoint
import Mail
import Newsletter
import Outbox
import Store
import Vocabulary

/// Sends an issue to all of its audience who do not have it yet.
///
/// A message is laid into the folder, under a name that is made of issue and reader, before the
/// transaction that notes it: whoever kills us and sends again finds the same file once, and the
/// rest go on from there.
struct IssueSending {
  let merge: IssueMerge
  let store: any Database
  let transport: any MailTransport

  struct Outcome: Sendable {
    var sent = 0
    /// Had it before, or are not to be reminded; must not be mailed.
    var before = 0, suppressed = 0
    /// Nothing is new to them.
    var without = 0
  }

  /// `onProgress` is told after each batch.
  func send(onProgress: (Outcome) -> Void = { _ in }) async throws -> Outcome {
    let (issue, now) = (merge.issue, merge.newsletters.now.seconds)
    try await store.write { try $0.startRun(of: issue.name, at: now) }
    var outcome = Outcome()
    let pages = ReaderPages(
      store: store, audience: issue.audience, now: now, size: Self.batch)
    for try await readers in pages {
      try await send(to: readers, &outcome)
      onProgress(outcome)
    }
    try await store.write { try $0.finishRun(of: issue.name, at: now) }
    return outcome
  }

  /// To people who were found elsewhere: those who joined.
  func send(to readers: [Reader], _ outcome: inout Outcome) async throws {
    let (issue, now, seal) = (merge.issue, merge.newsletters.now.seconds, merge.links.seal)
    let due = try await store.read { session in
      try readers.filter { reader in
        try session.suppression(hash: seal.suppressionHash(of: reader.contact.email)) == nil
      }
    }
    outcome.suppressed += readers.count - due.count
    let waiting = try await store.read { try $0.due(due, for: issue) }
    outcome.before += due.count - waiting.count
    let surroundings = try await merge.surroundings(of: waiting, in: store)
    var mails: [(reader: Reader, mail: WaitingMail)] = []
    for reader in waiting where !merge.isEmpty(for: reader, surroundings) {
      mails.append((reader, try merge.mail(for: reader, surroundings)))
    }
    outcome.without += waiting.count - mails.count
    let line = transport.line()
    for (_, mail) in mails {
      try await line.offer(mail.envelope)
      _ = try await line.send(Array(mail.message.utf8), then: nil).sent.get()
    }
    let links = merge.links
    outcome.sent += try await store.write { [mails] session in
      try mails.count { reader, mail in
        let isNew = try session.noteDelivery(
          IssueDelivery(
            issue: issue.name, contactID: reader.contact.id, messageID: mail.messageID,
            sentAt: now))
        guard isNew else { return false }
        try session.noteEvent(
          ContactEvent(.issue, issue.name, at: now), of: reader.contact, id: mail.messageID)
        if let form = issue.kind.form {
          try session.invite(
            reader.contact, to: form,
            tokenHash: links.invitation(to: reader, form: form).hash, at: now)
        }
        return true
      }
    }
  }

  /// As many as a kill may leave in the folder without a note.
  private static let batch = 50
}
