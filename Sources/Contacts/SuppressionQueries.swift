public import Store

/// Addresses that are never mailed again, whatever an import or a segment says.
///
/// Kept as a keyed hash, so that an erased person's address is not kept by being remembered; the
/// hash is made where the key is, of `EmailAddress.key`.
extension Session {
  /// The first reason stays, but for their own wish, which they could take back by themselves: an
  /// erasure, a complaint and a bounce are stronger.
  public func suppress(hash: String, because reason: String, at now: Int) throws {
    try run(
      """
      INSERT INTO suppression (email_hash, reason, suppressed_at)
      VALUES (\(hash), \(reason), \(now))
      ON CONFLICT (email_hash) DO UPDATE
      SET reason = excluded.reason, suppressed_at = excluded.suppressed_at
      WHERE suppression.reason = \(Suppression.left) AND excluded.reason <> \(Suppression.left)
      """)
  }

  /// The same for somebody who is known: they have left every list then, so that no audience finds
  /// them. `hash` is of their address.
  public func suppressContact(
    _ contact: Contact, hash: String, because reason: String, at now: Int
  ) throws {
    try suppress(hash: hash, because: reason, at: now)
    try run(
      """
      UPDATE subscription SET state = 'left', changed_at = \(now)
      WHERE contact_id = \(contact.id) AND state <> 'left'
      """)
  }

  /// Takes back what was written for this reason; another stays.
  public func liftSuppression(hash: String, because reason: String) throws {
    try run("DELETE FROM suppression WHERE email_hash = \(hash) AND reason = \(reason)")
  }

  /// How many addresses there are.
  public func suppressionCount() throws -> Int {
    try run("SELECT count(*) AS number FROM suppression").first?.integer("number") ?? 0
  }

  /// Nil where the address may be mailed.
  public func suppression(hash: String) throws -> String? {
    try run("SELECT reason FROM suppression WHERE email_hash = \(hash)").first?.text("reason")
  }

  /// Those of many hashes that are not to be mailed.
  public func suppressed(_ hashes: [String]) throws -> Set<String> {
    Set(try run(findingSuppressed, hashes.map { .text($0) }).map { try $0.text("email_hash") })
  }
}

private let findingSuppressed = RowsStatement(
  "SELECT email_hash FROM suppression WHERE email_hash IN (", columns: 1, ")")
