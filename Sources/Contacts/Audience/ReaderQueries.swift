public import Store

extension Session {
  /// Up to `count` readers in the order of their contacts' ids, from the one after `last`: those
  /// who are subscribed to the audience's list, and fit its condition. Three statements, whatever
  /// the count; 10,000 at most, as each reader is a bound value.
  public func readers(
    of audience: Audience, after last: String? = nil, count: Int, at now: Int
  ) throws -> [Reader] {
    try readers(
      run(
        """
        SELECT contact.id, contact.email, contact.name, contact.created_at \(part: audience.rows(at: now))
        AND subscription.contact_id > \(last ?? "") ORDER BY subscription.contact_id LIMIT \(count)
        """
      ).map(Contact.init))
  }

  /// All of them from one id to another, both included.
  public func readers(
    of audience: Audience, from first: String, to last: String, at now: Int
  ) throws -> [Reader] {
    try readers(
      run(
        """
        SELECT contact.id, contact.email, contact.name, contact.created_at \(part: audience.rows(at: now))
        AND subscription.contact_id >= \(first) AND subscription.contact_id <= \(last)
        ORDER BY subscription.contact_id
        """
      ).map(Contact.init))
  }

  /// Of these ids, those who are readers of an audience; who was merged into another is that one.
  public func readers(_ ids: [String], of audience: Audience, at now: Int) throws -> [Reader] {
    try readers(
      ids.compactMap { try contact(id: $0) }.filter {
        try !members(of: audience, from: $0.id, to: $0.id, at: now).isEmpty
      })
  }

  /// `condition` is one more, about the row of `contact`.
  public func readerCount(
    of audience: Audience, at now: Int, and condition: Statement = "1 = 1"
  ) throws -> Int {
    try run(
      "SELECT COUNT(*) AS count \(part: audience.rows(at: now)) AND \(part: condition)"
    ).first?.integer("count") ?? 0
  }

  /// These people with their fields and interests.
  public func readers(_ contacts: [Contact]) throws -> [Reader] {
    guard !contacts.isEmpty else { return [] }
    let ids = Statement(contacts.map { "\($0.id)" }, joinedBy: ", ")
    var fields: [String: [String: String]] = [:]
    for row in try run(
      "SELECT contact_id, name, value FROM contact_field WHERE contact_id IN (\(part: ids))")
    {
      try fields[row.text("contact_id"), default: [:]][row.text("name")] = row.text("value")
    }
    var interests: [String: Set<String>] = [:]
    for row in try run(
      "SELECT contact_id, interest FROM contact_interest WHERE contact_id IN (\(part: ids))")
    {
      try interests[row.text("contact_id"), default: []].insert(row.text("interest"))
    }
    return contacts.map {
      Reader(contact: $0, fields: fields[$0.id] ?? [:], interests: interests[$0.id] ?? [])
    }
  }
}

extension Audience {
  /// Consent comes first, whatever the condition says: only who is subscribed.
  ///
  /// `FROM … WHERE …` over the rows of `subscription` and `contact`, to be added to.
  public func rows(at now: Int) -> Statement {
    """
    FROM subscription JOIN contact ON contact.id = subscription.contact_id
    WHERE subscription.list = \(list) AND subscription.state = 'subscribed'
    AND \(part: (condition ?? .all([])).sql(at: now))
    """
  }
}
