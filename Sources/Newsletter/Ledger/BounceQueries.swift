public import Store

extension Session {
  /// The names of the issues that went to somebody.
  public func issues(sentTo contactID: String) throws -> [String] {
    try run("SELECT issue FROM delivery WHERE contact_id = \(contactID) ORDER BY issue")
      .map { try $0.text("issue") }
  }

  /// Whether this was the Message-ID of an issue that went to somebody. Nobody else knows it, as the
  /// contact's id in it is made by chance.
  public func wasSent(_ issue: String, to contactID: String, as messageID: String) throws -> Bool {
    try !run(
      """
      SELECT issue FROM delivery
      WHERE issue = \(issue) AND contact_id = \(contactID) AND message_id = \(messageID)
      """
    ).isEmpty
  }

  /// Notes that a mail which was taken came back. What was refused, or is still to go, stays so.
  public func noteBounced(_ issue: String, to contactID: String, status: String?) throws {
    try run(
      """
      UPDATE delivery SET state = 'bounced', status = \(status)
      WHERE issue = \(issue) AND contact_id = \(contactID) AND state IN ('sent', 'unclear')
      """)
  }
}
