public import Store

extension Session {
  /// Counts a report once, puts it on the person's time line, and sees to it that nobody mails them
  /// any more from `now` on if it was enough. `hash` is of their address, `id` the event's own.
  public func count(
    _ bounce: NotedBounce, of contact: Contact, hash: String, by policy: BouncePolicy,
    eventID id: String, at now: Int
  ) throws -> BounceEffect {
    guard try note(bounce, of: contact) else { return .known }
    try noteEvent(
      ContactEvent(
        bounce.kind == .complaint ? .complained : .bounced, bounce.issue ?? "",
        reference: bounce.status, at: bounce.at),
      of: contact, id: id)
    let softBounces = try softBounceCount(of: contact, around: bounce.at, days: policy.days)
    guard let reason = policy.reason(bounce, softBounces: softBounces) else {
      return .counted(softBounces: softBounces)
    }
    try suppressContact(contact, hash: hash, because: reason, at: now)
    return .suppressed
  }

  /// False where it had been noted before.
  private func note(_ bounce: NotedBounce, of contact: Contact) throws -> Bool {
    try !run(
      """
      INSERT INTO bounce (report, contact_id, kind, issue, status, at)
      VALUES (\(bounce.report), \(contact.id), \(bounce.kind.rawValue), \(bounce.issue),
        \(bounce.status), \(bounce.at))
      ON CONFLICT (report, contact_id) DO NOTHING RETURNING report
      """
    ).isEmpty
  }

  /// Those in the days up to a moment. Two reports about one issue are one.
  private func softBounceCount(of contact: Contact, around moment: Int, days: Int) throws -> Int {
    try run(
      """
      SELECT COUNT(DISTINCT COALESCE('issue ' || issue, report)) AS count FROM bounce
      WHERE contact_id = \(contact.id) AND kind = 'soft'
        AND at > \(moment - days * 86_400) AND at <= \(moment)
      """
    ).first?.integer("count") ?? 0
  }

  /// The oldest first.
  public func bounces(of contact: Contact) throws -> [NotedBounce] {
    try run(
      """
      SELECT report, kind, issue, status, at FROM bounce
      WHERE contact_id = \(contact.id) ORDER BY at, report
      """
    ).map { row in
      guard let kind = try NotedBounce.Kind(rawValue: row.text("kind")) else {
        throw RowError.wrongKind("kind")
      }
      return try NotedBounce(
        report: row.text("report"), kind: kind, issue: row.optionalText("issue"),
        status: row.optionalText("status"), at: row.integer("at"))
    }
  }

  /// Forgets reports that were written before a moment; returns how many.
  @discardableResult
  public func forgetBounces(before moment: Int) throws -> Int {
    try run("DELETE FROM bounce WHERE at < \(moment) RETURNING report").count
  }
}
