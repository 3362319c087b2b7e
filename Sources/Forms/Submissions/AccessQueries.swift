public import Store
public import Vocabulary

extension Session {
  /// All that came from somebody, or names their address in an answer, the oldest first: what
  /// they may ask to see, and what `eraseSubmissions(ofEmail:)` removes.
  public func submissions(ofEmail email: EmailAddress) throws -> [Submission] {
    try run(
      """
      SELECT * FROM submission
      WHERE email_key = \(email.key)
        OR reference IN (SELECT reference FROM answer WHERE lower(value) = \(email.key))
      ORDER BY received_at, reference
      """
    ).map(Submission.init)
  }
}
