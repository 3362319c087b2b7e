public import Store
import Vocabulary

/// A mail that a worker has taken out to deliver.
public struct ClaimedMail: Sendable, Hashable {
  public var mail: WaitingMail
  /// The worker's.
  public var claim: String
  public var createdAt: Int
  /// This one among them.
  public var attempts: Int
}

extension Session {
  /// Takes out up to `count` mails whose time has come, oldest first, and with them those that a
  /// worker took and did not bring back: it was killed, so nobody knows whether they were sent.
  ///
  /// Two workers never hold one mail at the same moment: the condition stands outside again, where
  /// PostgreSQL looks at it a second time when it had to wait for the other's transaction.
  public func claimMails(_ count: Int, by claim: String, at now: Int, for seconds: Int) throws
    -> [ClaimedMail]
  {
    let rows = try run(
      """
      UPDATE mail
      SET state = 'claimed', claim = \(claim), claimed_until = \(now + seconds),
        attempts = attempts + 1
      WHERE message_id IN (
          SELECT message_id FROM mail
          WHERE (state = 'waiting' AND not_before <= \(now))
            OR (state = 'claimed' AND claimed_until <= \(now))
          ORDER BY not_before, message_id LIMIT \(count))
        AND (state = 'waiting' OR claimed_until <= \(now))
      RETURNING message_id, kind, form, sender, recipient, reference, message, created_at, attempts
      """)
    return try rows.map { try ClaimedMail($0, claim: claim) }
      .sorted { ($0.createdAt, $0.mail.messageID) < ($1.createdAt, $1.mail.messageID) }
  }

  /// Notes that a mail has left the house. That is so even where the claim had run out meanwhile.
  public func markSent(_ mail: ClaimedMail, at now: Int) throws {
    try run(
      """
      UPDATE mail SET state = 'sent', sent_at = \(now), claim = NULL, claimed_until = NULL,
        last_error = NULL
      WHERE message_id = \(mail.mail.messageID)
      """)
  }

  /// Puts a mail back to be tried again at a moment, unless another has taken it by now.
  public func retry(_ mail: ClaimedMail, at moment: Int, because error: String) throws {
    try run(
      """
      UPDATE mail SET state = 'waiting', not_before = \(moment), claim = NULL,
        claimed_until = NULL, last_error = \(error)
      WHERE message_id = \(mail.mail.messageID) AND claim = \(mail.claim)
      """)
  }

  /// Puts a mail back that was not tried, unless another has taken it by now.
  public func putBack(_ mail: ClaimedMail, until moment: Int) throws {
    try run(
      """
      UPDATE mail SET state = 'waiting', not_before = \(moment), claim = NULL,
        claimed_until = NULL, attempts = attempts - 1
      WHERE message_id = \(mail.mail.messageID) AND claim = \(mail.claim)
      """)
  }

  /// Gives a mail up, unless another has taken it by now.
  public func markFailed(_ mail: ClaimedMail, because error: String) throws {
    try run(
      """
      UPDATE mail SET state = 'failed', claim = NULL, claimed_until = NULL, last_error = \(error)
      WHERE message_id = \(mail.mail.messageID) AND claim = \(mail.claim)
      """)
  }
}

extension ClaimedMail {
  fileprivate init(_ row: Row, claim: String) throws {
    mail = WaitingMail(
      messageID: try row.text("message_id"), kind: try row.text("kind"),
      form: try row.optionalText("form"),
      sender: try row.optionalText("sender").map { try EmailAddress($0) },
      recipient: try EmailAddress(row.text("recipient")),
      reference: try row.optionalText("reference"), message: try row.text("message"))
    self.claim = claim
    (createdAt, attempts) = (try row.integer("created_at"), try row.integer("attempts"))
  }
}
