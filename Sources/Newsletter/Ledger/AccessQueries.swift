public import Store

extension Session {
  /// What somebody was sent, the oldest first: what they may ask to see.
  public func deliveries(to contactID: String) throws -> [IssueDelivery] {
    try run(
      """
      SELECT issue, message_id, sent_at FROM delivery
      WHERE contact_id = \(contactID) ORDER BY sent_at, issue
      """
    ).map { row in
      try IssueDelivery(
        issue: row.text("issue"), contactID: contactID, messageID: row.text("message_id"),
        sentAt: row.integer("sent_at"))
    }
  }
}
