public import Store
public import Vocabulary

extension Session {
  /// Puts a mail where the worker finds it, in the transaction of what it tells of.
  ///
  /// One that is there already, sent or not, stays as it is. False says so.
  @discardableResult
  public func queue(_ mail: WaitingMail, at now: Int) throws -> Bool {
    let queued = try run(
      """
      INSERT INTO mail (message_id, kind, form, sender, recipient, recipient_key, reference,
        message, state, created_at, not_before)
      VALUES (\(mail.messageID), \(mail.kind), \(mail.form), \(mail.sender?.text),
        \(mail.recipient.text), \(mail.recipient.key), \(mail.reference), \(mail.message),
        'waiting', \(now), \(now))
      ON CONFLICT (message_id) DO NOTHING
      RETURNING message_id
      """)
    return !queued.isEmpty
  }

  /// How many mails of a kind were written to somebody because of a form, at `since` or later
  /// (form-M4).
  ///
  /// Those that are still waiting count, so that a burst is bounded too.
  public func countMails(
    _ kind: String, to recipient: EmailAddress, because form: String, since: Int
  ) throws -> Int {
    let rows = try run(
      """
      SELECT COUNT(*) AS count FROM mail
      WHERE recipient_key = \(recipient.key) AND kind = \(kind) AND form = \(form)
        AND created_at >= \(since)
      """)
    return try rows.first?.integer("count") ?? 0
  }

  /// How many mails there are of each state.
  public func countMailsByState() throws -> [MailState: Int] {
    var counts: [MailState: Int] = [:]
    for row in try run("SELECT state, COUNT(*) AS count FROM mail GROUP BY state") {
      guard let state = MailState(rawValue: try row.text("state")) else { continue }
      counts[state] = try row.integer("count")
    }
    return counts
  }
}

/// Where a mail of the outbox stands.
public enum MailState: String, Sendable, Hashable, CaseIterable {
  case waiting
  /// A worker is at it.
  case claimed
  case sent
  /// Given up.
  case failed
}
