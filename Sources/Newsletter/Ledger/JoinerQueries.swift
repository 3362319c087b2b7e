public import Store

extension Session {
  /// The ids of those who confirmed a list behind one moment and not behind another, are still on
  /// it, and have not been sent an issue; who came first is first. Whose greeting was put off is
  /// among them when its time has come.
  public func joiners(
    of list: String, without issue: String, after start: Int, until end: Int, count: Int,
    at now: Int
  ) throws -> [String] {
    try run(
      """
      SELECT contact_event.contact_id AS id FROM contact_event
      JOIN subscription ON subscription.contact_id = contact_event.contact_id
        AND subscription.list = contact_event.subject
      WHERE contact_event.kind = 'confirmed' AND contact_event.subject = \(list)
        AND contact_event.at > \(start) AND contact_event.at <= \(end)
        AND subscription.state = 'subscribed'
        AND NOT EXISTS (
          SELECT 1 FROM delivery
          WHERE delivery.issue = \(issue) AND delivery.contact_id = contact_event.contact_id
            AND (delivery.state <> 'postponed' OR delivery.not_before > \(now)))
      GROUP BY contact_event.contact_id ORDER BY MIN(contact_event.at) LIMIT \(count)
      """
    ).map { try $0.text("id") }
  }
}
