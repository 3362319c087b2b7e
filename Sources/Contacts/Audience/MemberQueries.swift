public import Store

extension Session {
  /// Those of a run of contacts, by their ids, who are readers of an audience.
  public func members(
    of audience: Audience, from first: String, to last: String, at now: Int
  ) throws -> Set<String> {
    Set(
      try run(
        """
        SELECT contact.id \(part: audience.rows(at: now))
        AND subscription.contact_id >= \(first) AND subscription.contact_id <= \(last)
        """
      ).map { try $0.text("id") })
  }

  /// The ids of the readers before and behind somebody, in the order of ids.
  public func neighbours(
    of id: String, in audience: Audience, at now: Int
  ) throws -> (before: String?, after: String?) {
    let rows = audience.rows(at: now)
    let before = try run(
      """
      SELECT contact.id \(part: rows) AND subscription.contact_id < \(id)
      ORDER BY subscription.contact_id DESC LIMIT 1
      """)
    let after = try run(
      """
      SELECT contact.id \(part: rows) AND subscription.contact_id > \(id)
      ORDER BY subscription.contact_id LIMIT 1
      """)
    return (try before.first?.text("id"), try after.first?.text("id"))
  }
}
