public import Store
public import Vocabulary

extension Session {
  /// Removes a person with all that hangs on them. Whether they are suppressed stays known, as
  /// that is kept by a hash of their address. Nil if there was nobody.
  @discardableResult
  public func eraseContact(_ email: EmailAddress) throws -> ErasedContact? {
    guard let contact = try contact(email) else { return nil }
    let erased = try ErasedContact(
      subscriptions: run("DELETE FROM subscription WHERE contact_id = \(contact.id) RETURNING list")
        .count,
      consents: run("DELETE FROM consent WHERE contact_id = \(contact.id) RETURNING id").count,
      fields: run("DELETE FROM contact_field WHERE contact_id = \(contact.id) RETURNING name")
        .count,
      interests: run(
        "DELETE FROM contact_interest WHERE contact_id = \(contact.id) RETURNING interest"
      ).count,
      events: run("DELETE FROM contact_event WHERE contact_id = \(contact.id) RETURNING id").count)
    try run("DELETE FROM contact WHERE id = \(contact.id)")
    return erased
  }
}

/// What was kept of a person besides their address.
public struct ErasedContact: Sendable, Hashable {
  public var subscriptions: Int, consents: Int
  public var fields: Int, interests: Int, events: Int

  public init(
    subscriptions: Int, consents: Int, fields: Int = 0, interests: Int = 0, events: Int = 0
  ) {
    (self.subscriptions, self.consents) = (subscriptions, consents)
    (self.fields, self.interests, self.events) = (fields, interests, events)
  }
}
