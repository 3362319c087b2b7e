public import Store
public import Vocabulary

extension Session {
  /// The contact of this address, made if there is none. A name that is given replaces the one we
  /// had; none leaves it. `id` is for a new one.
  @discardableResult
  public func noteContact(
    _ email: EmailAddress, name: String? = nil, id: String, at now: Int
  ) throws -> Contact {
    let rows = try run(
      """
      INSERT INTO contact (id, email_key, email, name, created_at)
      VALUES (\(id), \(email.key), \(email.text), \(name), \(now))
      ON CONFLICT (email_key) DO UPDATE SET name = COALESCE(excluded.name, contact.name)
      RETURNING id, email, name, created_at
      """)
    guard let row = rows.first else { throw RowError.noColumn("id") }
    return try Contact(row)
  }

  /// The contact of this address, whatever case it is written in; nil if there is none.
  public func contact(_ email: EmailAddress) throws -> Contact? {
    try run(
      "SELECT id, email, name, created_at FROM contact WHERE email_key = \(email.key)"
    ).first.map(Contact.init)
  }

  /// The contact of this key, or whom they were merged into; nil if there is none, or none any more.
  public func contact(id: String) throws -> Contact? {
    try run(
      """
      SELECT id, email, name, created_at FROM contact
      WHERE id = \(id) OR id = (SELECT contact_id FROM contact_alias WHERE id = \(id))
      """
    ).first.map(Contact.init)
  }

  /// Up to `count` contacts in the order of their addresses, from the one after `last`; of a list,
  /// those who stand so with it, or all who ever did.
  public func contacts(
    after last: EmailAddress? = nil, count: Int, list: String? = nil,
    state: Subscription.State? = nil
  ) throws -> [Contact] {
    let onList: Statement =
      list.map { list -> Statement in
        let inState: Statement = state.map { "AND state = \($0.rawValue)" } ?? ""
        return """
          AND EXISTS (SELECT 1 FROM subscription
          WHERE contact_id = contact.id AND list = \(list) \(part: inState))
          """
      } ?? ""
    return try run(
      """
      SELECT id, email, name, created_at FROM contact
      WHERE email_key > \(last?.key ?? "") \(part: onList)
      ORDER BY email_key LIMIT \(count)
      """
    ).map(Contact.init)
  }
}
