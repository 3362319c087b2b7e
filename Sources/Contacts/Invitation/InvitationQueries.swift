public import Store

/// Who was invited to fill in a form, by a token of which only the hash is kept.
extension Session {
  /// The same invitation twice is one.
  public func invite(_ contactID: String, to form: String, tokenHash: String, at now: Int) throws {
    try run(
      """
      INSERT INTO invitation (token_hash, form, contact_id, created_at)
      VALUES (\(tokenHash), \(form), \(contactID), \(now)) ON CONFLICT (token_hash) DO NOTHING
      """)
  }

  /// Whose invitation to this form it was, when it is used for the first time; nil for every later
  /// time, as a link may be passed on, and for a token that is none.
  public func useInvitation(tokenHash: String, to form: String, at now: Int) throws -> Contact? {
    let used = try run(
      """
      UPDATE invitation SET used_at = \(now)
      WHERE token_hash = \(tokenHash) AND form = \(form) AND used_at IS NULL
      RETURNING contact_id
      """)
    return try used.first.flatMap { try contact(id: $0.text("contact_id")) }
  }
}
