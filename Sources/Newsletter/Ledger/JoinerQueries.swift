public import Contacts
public import Store

extension Session {
  /// The ids of those who confirmed an audience's list behind one moment and not behind another, are
  /// its readers, and have not been sent an issue; who came first is first. Whose greeting was put
  /// off is among them when its time has come.
  public func joiners(
    of audience: Audience, without issue: String, after start: Int, until end: Int, count: Int,
    at now: Int
  ) throws -> [String] {
    try run(
      """
      SELECT joined.contact_id AS id FROM contact_event AS joined
      WHERE joined.kind = 'confirmed' AND joined.kind <> 'imported' AND joined.subject = \(audience.list)
        AND joined.at > \(start) AND joined.at <= \(end)
        AND EXISTS (
          SELECT 1 \(part: audience.rows(at: now)) AND contact.id = joined.contact_id)
        AND NOT EXISTS (
          SELECT 1 FROM delivery
          WHERE delivery.issue = \(issue) AND delivery.contact_id = joined.contact_id
            AND (delivery.state <> 'postponed' OR delivery.not_before > \(now)))
      GROUP BY joined.contact_id ORDER BY MIN(joined.at) LIMIT \(count)
      """
    ).map { try $0.text("id") }
  }
}
