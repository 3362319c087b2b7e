/// Whom an issue is for: those of one list who stay subscribed, and of them who fit a condition.
public struct Audience: Sendable, Hashable {
  /// The list whose consent the issue is sent under.
  public var list: String
  public var condition: Segment.Condition?

  public init(list: String, condition: Segment.Condition? = nil) {
    (self.list, self.condition) = (list, condition)
  }
}

/// A contact with all that an issue may say of them.
public struct Reader: Sendable, Hashable {
  public var contact: Contact
  /// By the fields' names, as they are kept: `2026-03-01`, `12.5`, `yes`.
  public var fields: [String: String]
  public var interests: Set<String>

  public init(contact: Contact, fields: [String: String] = [:], interests: Set<String> = []) {
    (self.contact, self.fields, self.interests) = (contact, fields, interests)
  }
}
