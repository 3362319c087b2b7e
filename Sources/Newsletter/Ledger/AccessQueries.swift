public import Contacts
public import Store

extension Session {
  /// All that the ledger says of somebody, what was claimed first is first: what they may ask to
  /// see.
  public func deliveries(to contactID: String) throws -> [IssueDelivery] {
    try run(
      "SELECT * FROM delivery WHERE contact_id = \(contactID) ORDER BY claimed_at, issue"
    ).map(IssueDelivery.init)
  }

  /// The issues that somebody was sent, for their time line, the oldest first.
  public func issueEvents(of contact: Contact) throws -> [ContactEvent] {
    try deliveries(to: contact.id).compactMap { delivery in
      delivery.sentAt.map { ContactEvent(.issue, delivery.issue, at: $0) }
    }.sorted { $0.at < $1.at }
  }

  /// Forgets what somebody was sent; returns how much that was.
  public func eraseDeliveries(to contactID: String) throws -> Int {
    try run("DELETE FROM delivery WHERE contact_id = \(contactID) RETURNING issue").count
  }

  /// Of two who are one: what the one was sent counts as sent to the other, so that no issue goes
  /// to them a second time. What was only put off gives way to what was more.
  public func moveDeliveries(from one: String, to other: String) throws {
    try run(
      """
      DELETE FROM delivery WHERE contact_id = \(other) AND state = 'postponed' AND EXISTS (
        SELECT 1 FROM delivery AS theirs
        WHERE theirs.issue = delivery.issue AND theirs.contact_id = \(one)
          AND theirs.state <> 'postponed')
      """)
    try run(
      """
      UPDATE delivery SET contact_id = \(other) WHERE contact_id = \(one) AND NOT EXISTS (
        SELECT 1 FROM delivery AS theirs
        WHERE theirs.issue = delivery.issue AND theirs.contact_id = \(other))
      """)
    _ = try eraseDeliveries(to: one)
  }
}
