public import Store
public import Vocabulary

extension Session {
  /// Removes all mails to somebody, and all about these submissions or contacts, whoever got them. Returns
  /// their Message-IDs, by which a folder of captured mails finds its copies.
  public func eraseMails(to person: EmailAddress, about references: [String]) throws -> [String] {
    var erased = try run(
      "DELETE FROM mail WHERE recipient_key = \(person.key) RETURNING message_id")
    for reference in references {
      erased += try run("DELETE FROM mail WHERE reference = \(reference) RETURNING message_id")
    }
    return try erased.map { try $0.text("message_id") }
  }

  /// Of two who are one: mails that are about the one are about the other.
  public func moveMails(about one: String, to other: String) throws {
    try run("UPDATE mail SET reference = \(other) WHERE reference = \(one)")
  }

  /// Empties mails that were sent or given up before a moment; that they were written stays known.
  /// Returns their Message-IDs.
  public func forgetMessages(doneBefore moment: Int) throws -> [String] {
    let emptied = try run(
      """
      UPDATE mail SET message = '', last_error = NULL
      WHERE message <> ''
        AND ((state = 'sent' AND sent_at < \(moment))
          OR (state = 'failed' AND not_before < \(moment)))
      RETURNING message_id
      """)
    return try emptied.map { try $0.text("message_id") }
  }

  /// Removes the mails about submissions of which something is to be forgotten, as they repeat it.
  /// One that is still to be sent goes only if `evenWaiting`: where the submission itself is gone.
  /// Returns their Message-IDs.
  public func forgetMails(about references: [String], evenWaiting: Bool) throws -> [String] {
    try references.flatMap { reference in
      try run(
        """
        DELETE FROM mail WHERE reference = \(reference)
          AND (state IN ('sent', 'failed') OR 1 = \(evenWaiting))
        RETURNING message_id
        """
      ).map { try $0.text("message_id") }
    }
  }

  /// Removes emptied mails that were written before a moment. Returns how many.
  public func forgetMails(writtenBefore moment: Int) throws -> Int {
    try run(
      """
      DELETE FROM mail WHERE message = '' AND state IN ('sent', 'failed')
        AND created_at < \(moment)
      RETURNING message_id
      """
    ).count
  }
}
