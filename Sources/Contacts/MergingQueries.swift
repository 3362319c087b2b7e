public import Store
public import Vocabulary

extension Session {
  /// Makes one person of two, because somebody has decided that they are one. What `one` agreed to
  /// and did becomes `other`'s; a field that both have stays `other`'s, and of two subscriptions to
  /// a list the stricter holds, so that nobody who left is brought back. Then `one` is gone, and an
  /// import does not bring that address back. `hash` is that of suppressed addresses: who wished
  /// to be left alone, or complained, by either address is left alone at both.
  @discardableResult
  public func merge(
    _ one: Contact, into other: Contact, at now: Int, hash: (EmailAddress) -> String
  ) throws -> MergedContact {
    precondition(one.id != other.id, "a person cannot be merged into themselves")
    let merged = try MergedContact(
      subscriptions: mergeSubscriptions(of: one, into: other, at: now),
      consents: run(
        "UPDATE consent SET contact_id = \(other.id) WHERE contact_id = \(one.id) RETURNING id"
      ).count,
      fields: run(
        """
        INSERT INTO contact_field (contact_id, name, value, folded, size)
        SELECT \(other.id), name, value, folded, size FROM contact_field
        WHERE contact_id = \(one.id)
        ON CONFLICT (contact_id, name) DO NOTHING RETURNING name
        """
      ).count,
      interests: run(
        """
        INSERT INTO contact_interest (contact_id, interest)
        SELECT \(other.id), interest FROM contact_interest WHERE contact_id = \(one.id)
        ON CONFLICT (contact_id, interest) DO NOTHING RETURNING interest
        """
      ).count,
      events: run(
        """
        UPDATE contact_event SET contact_id = \(other.id) WHERE contact_id = \(one.id) RETURNING id
        """
      ).count)
    try run(
      """
      UPDATE contact SET name = COALESCE(name, \(one.name)), created_at = CASE
        WHEN created_at > \(one.createdAt) THEN \(one.createdAt) ELSE created_at END
      WHERE id = \(other.id)
      """)
    if let seen = try lastSeen(one) { try noteSeen(other, at: seen) }
    try mergeLinks(of: one, into: other, hash: hash(one.email))
    try mergeSuppressions(of: one, into: other, at: now, hash)
    try eraseContact(one.email)
    return merged
  }

  /// What stands in the mails that `one` has got goes on working.
  private func mergeLinks(of one: Contact, into other: Contact, hash: String) throws {
    try run("UPDATE invitation SET contact_id = \(other.id) WHERE contact_id = \(one.id)")
    try run("UPDATE contact_alias SET contact_id = \(other.id) WHERE contact_id = \(one.id)")
    try run(
      """
      INSERT INTO contact_alias (id, contact_id, email_hash)
      VALUES (\(one.id), \(other.id), \(hash))
      """)
  }

  /// A mailbox that bounced says nothing of the other.
  private func mergeSuppressions(
    of one: Contact, into other: Contact, at now: Int, _ hash: (EmailAddress) -> String
  ) throws {
    let kept = hash(other.email)
    if let reason = try suppression(hash: kept) {
      try suppressContact(other, hash: kept, because: reason, at: now)
    } else if let reason = try suppression(hash: hash(one.email)),
      reason == Suppression.left || reason == Suppression.complained
    {
      try suppressContact(other, hash: kept, because: reason, at: now)
    }
  }

  /// How many lists `other` stands differently with now.
  private func mergeSubscriptions(
    of one: Contact, into other: Contact, at now: Int
  ) throws -> Int {
    let kept = try subscriptions(of: other)
    var count = 0
    for subscription in try subscriptions(of: one) {
      let before = kept.first { $0.list == subscription.list }
      guard before.map({ $0.state.strictness < subscription.state.strictness }) ?? true else {
        continue
      }
      try setSubscription(
        of: other, list: subscription.list, state: subscription.state,
        at: before == nil ? subscription.changedAt : now)
      count += 1
    }
    return count
  }
}

/// What of a person became another's.
public struct MergedContact: Sendable, Hashable {
  public var subscriptions: Int, consents: Int, fields: Int, interests: Int, events: Int

  public init(subscriptions: Int, consents: Int, fields: Int, interests: Int, events: Int) {
    (self.subscriptions, self.consents) = (subscriptions, consents)
    (self.fields, self.interests, self.events) = (fields, interests, events)
  }
}

extension Subscription.State {
  /// Who left is not brought back by who stayed, nor is a mailbox that was asked confirmed by another.
  fileprivate var strictness: Int {
    switch self {
    case .subscribed: 0
    case .pending: 1
    case .left: 2
    }
  }
}
