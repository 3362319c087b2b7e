public import Store

extension Session {
  /// Notes that a person asks to be on a list, and returns how they stand: to be asked by mail
  /// whether it was they, unless they are on it already. Who had left is asked again too, since
  /// this is their own act; only the answer to that mail puts them back.
  @discardableResult
  public func subscribe(_ contact: Contact, to list: String, at now: Int) throws
    -> Subscription.State
  {
    let rows = try run(
      """
      INSERT INTO subscription (contact_id, list, state, changed_at)
      VALUES (\(contact.id), \(list), 'pending', \(now))
      ON CONFLICT (contact_id, list) DO UPDATE SET
        state = CASE subscription.state WHEN 'left' THEN 'pending' ELSE subscription.state END,
        changed_at = CASE subscription.state WHEN 'left' THEN excluded.changed_at
          ELSE subscription.changed_at END
      RETURNING state
      """)
    return try rows.first.map { try Subscription.State($0) } ?? .pending
  }

  /// Writes down how a person stands with a list. Since when is kept while that stays the same.
  ///
  /// Nobody is `subscribed` without their own confirmation or a consent that is kept, and not at
  /// all while their address is suppressed: who calls this has asked.
  public func setSubscription(
    of contact: Contact, list: String, state: Subscription.State, at now: Int
  ) throws {
    try run(
      """
      INSERT INTO subscription (contact_id, list, state, changed_at)
      VALUES (\(contact.id), \(list), \(state.rawValue), \(now))
      ON CONFLICT (contact_id, list) DO UPDATE SET
        state = excluded.state,
        changed_at = CASE subscription.state WHEN excluded.state THEN subscription.changed_at
          ELSE excluded.changed_at END
      """)
  }

  /// By the lists' names.
  public func subscriptions(of contact: Contact) throws -> [Subscription] {
    try run(
      """
      SELECT list, state, changed_at FROM subscription
      WHERE contact_id = \(contact.id) ORDER BY list
      """
    ).map { row in
      try Subscription(
        list: row.text("list"), state: .init(row), changedAt: row.integer("changed_at"))
    }
  }
}

extension Subscription.State {
  fileprivate init(_ row: Row) throws {
    guard let state = try Self(rawValue: row.text("state")) else {
      throw RowError.wrongKind("state")
    }
    self = state
  }
}
