public import Store

/// Links that show how a submission stands, without a name or a password. Only the hash of their
/// secret is kept (form-A1).
extension Session {
  public func addStatusLink(
    secretHash: String, reference: String, at now: Int, expiresAt: Int
  ) throws {
    try run(
      """
      INSERT INTO status_link (secret_hash, reference, created_at, expires_at)
      VALUES (\(secretHash), \(reference), \(now), \(expiresAt))
      """)
  }

  /// Takes back a link that must not be. `unless` does all the same work and leaves it.
  public func removeStatusLink(secretHash: String, unless isWanted: Bool) throws {
    try run("DELETE FROM status_link WHERE secret_hash = \(isWanted ? "" : secretHash)")
  }

  public func submission(statusSecretHash hash: String, at now: Int) throws -> Submission? {
    try run(
      """
      SELECT submission.* FROM submission
      JOIN status_link ON status_link.reference = submission.reference
      WHERE status_link.secret_hash = \(hash) AND status_link.expires_at > \(now)
      """
    ).first.map(Submission.init)
  }
}
