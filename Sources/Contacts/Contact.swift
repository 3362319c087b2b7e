import Store
public import Vocabulary

/// A person, by whichever form or list they came in.
public struct Contact: Sendable, Hashable {
  public var id: String
  public var email: EmailAddress
  public var name: String?
  /// Seconds since 1970.
  public var createdAt: Int

  public init(id: String, email: EmailAddress, name: String?, createdAt: Int) {
    (self.id, self.email, self.name, self.createdAt) = (id, email, name, createdAt)
  }
}

extension Contact {
  init(_ row: Row) throws {
    try self.init(
      id: row.text("id"), email: EmailAddress(row.text("email")),
      name: row.optionalText("name"), createdAt: row.integer("created_at"))
  }
}
