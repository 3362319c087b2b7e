public import Store

extension Session {
  /// Notes that an issue went to somebody; false where it had gone to them before.
  @discardableResult
  public func noteDelivery(_ delivery: IssueDelivery) throws -> Bool {
    try !run(
      """
      INSERT INTO delivery (issue, contact_id, message_id, sent_at)
      VALUES (\(delivery.issue), \(delivery.contactID), \(delivery.messageID), \(delivery.sentAt))
      ON CONFLICT (issue, contact_id) DO NOTHING RETURNING issue
      """
    ).isEmpty
  }

  /// To how many an issue has gone.
  public func deliveryCount(of issue: String) throws -> Int {
    try run("SELECT COUNT(*) AS count FROM delivery WHERE issue = \(issue)")
      .first?.integer("count") ?? 0
  }

  /// Those of a run of contacts, from one id to another, who have been sent an issue.
  public func recipients(of issue: String, from first: String, to last: String) throws
    -> Set<String>
  {
    Set(
      try run(
        """
        SELECT contact_id FROM delivery
        WHERE issue = \(issue) AND contact_id >= \(first) AND contact_id <= \(last)
        """
      ).map { try $0.text("contact_id") })
  }

  /// When somebody was sent one of these issues last; nil where they never were.
  public func lastDelivery(ofAny issues: [String], to contactID: String) throws -> Int? {
    try issues.compactMap { issue in
      try run(
        "SELECT sent_at FROM delivery WHERE issue = \(issue) AND contact_id = \(contactID)"
      ).first?.integer("sent_at")
    }.max()
  }

  /// Forgets what somebody was sent; returns how much that was.
  public func eraseDeliveries(to contactID: String) throws -> Int {
    try run("DELETE FROM delivery WHERE contact_id = \(contactID) RETURNING issue").count
  }

  /// Of two who are one: what the one was sent counts as sent to the other, so that no issue goes
  /// to them a second time.
  public func moveDeliveries(from one: String, to other: String) throws {
    try run(
      """
      UPDATE delivery SET contact_id = \(other) WHERE contact_id = \(one) AND NOT EXISTS (
        SELECT 1 FROM delivery AS theirs
        WHERE theirs.issue = delivery.issue AND theirs.contact_id = \(other))
      """)
    _ = try eraseDeliveries(to: one)
  }
}
