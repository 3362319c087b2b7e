public import Store

/// What a report of a mail that came back does to the ledger.
extension Session {
  /// The names of the issues that went to somebody, or may have.
  public func issues(sentTo contactID: String) throws -> [String] {
    try run(
      """
      SELECT issue FROM delivery
      WHERE contact_id = \(contactID) AND state IN ('claimed', 'sent', 'unclear', 'bounced')
      ORDER BY issue
      """
    ).map { try $0.text("issue") }
  }

  /// Whether this was the Message-ID of an issue that went to somebody. Nobody else knows it, as the
  /// contact's id in it is made by chance.
  public func wasSent(_ issue: String, to contactID: String, as messageID: String) throws -> Bool {
    try !run(
      """
      SELECT issue FROM delivery
      WHERE issue = \(issue) AND contact_id = \(contactID) AND message_id = \(messageID)
        AND state IN ('claimed', 'sent', 'unclear', 'bounced')
      """
    ).isEmpty
  }

  /// Notes that a message came back. One in doubt is settled by that: it had been taken. A worker that
  /// is still at it has nothing to add.
  public func noteBounce(
    of issue: String, from contactID: String, status: String?, error: String?
  ) throws {
    try run(
      """
      UPDATE delivery SET state = 'bounced', claim = NULL, status = \(status), error = \(error)
      WHERE issue = \(issue) AND contact_id = \(contactID)
        AND state IN ('claimed', 'sent', 'unclear')
      """)
  }
}
