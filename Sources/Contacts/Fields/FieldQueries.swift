public import Store

extension Session {
  /// Keeps a value of a person, in place of the one before; nil or an empty one removes it.
  ///
  /// It is kept as it is: `ContactField.value(_:)` checks what somebody wrote and tidies it.
  public func setField(_ name: String, to value: String?, of contact: Contact) throws {
    guard let value, !value.isEmpty else {
      try run("DELETE FROM contact_field WHERE contact_id = \(contact.id) AND name = \(name)")
      return
    }
    try run(
      """
      INSERT INTO contact_field (contact_id, name, value, folded, size)
      VALUES (\(contact.id), \(name), \(value), \(value.lowercased()), \(FieldSize.of(value)))
      ON CONFLICT (contact_id, name) DO UPDATE SET
        value = excluded.value, folded = excluded.folded, size = excluded.size
      """)
  }

  /// Replaces all that a person cares for.
  public func setInterests(_ interests: Set<String>, of contact: Contact) throws {
    try run("DELETE FROM contact_interest WHERE contact_id = \(contact.id)")
    for interest in interests.sorted() {
      try run(
        """
        INSERT INTO contact_interest (contact_id, interest) VALUES (\(contact.id), \(interest))
        """)
    }
  }
}
