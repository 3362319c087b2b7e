public import Store
public import Vocabulary

/// How submissions leave the store.
extension Session {
  /// Forgets what is due to be: submissions, single answers, addresses and files. What else holds
  /// them is given back: files, to be removed from the disk once this is committed, and mails about
  /// the submissions, which repeat what was written.
  public func forgetExpiredSubmissions(at now: Int) throws -> ForgottenSubmissions {
    let lessened = try run(
      """
      SELECT reference FROM submission WHERE email_forget_at <= \(now)
      UNION SELECT reference FROM answer WHERE forget_at <= \(now)
      UNION SELECT reference FROM upload WHERE forget_at <= \(now)
      ORDER BY reference
      """
    ).map { try $0.text("reference") }
    let files = try run(
      """
      SELECT upload.stored_name FROM upload
      JOIN submission ON submission.reference = upload.reference
      WHERE submission.forget_at <= \(now) OR upload.forget_at <= \(now)
      ORDER BY upload.stored_name
      """
    ).map { try $0.text("stored_name") }
    try run(
      """
      DELETE FROM status_link WHERE reference IN (
        SELECT reference FROM submission WHERE forget_at <= \(now))
      """)
    try run("DELETE FROM upload WHERE forget_at <= \(now)")
    try run("DELETE FROM answer WHERE forget_at <= \(now)")
    try run(
      """
      UPDATE submission SET email = NULL, email_key = NULL, email_forget_at = NULL
      WHERE email_forget_at <= \(now)
      """)
    // Its answers and uploads go with it.
    let gone = try run(
      "DELETE FROM submission WHERE forget_at <= \(now) RETURNING reference"
    ).map { try $0.text("reference") }
    return ForgottenSubmissions(
      gone: gone.sorted(), lessened: lessened.filter { !gone.contains($0) }, storedFiles: files)
  }

  /// Forgets rate marks that are so many days old, and links that have run out.
  public func forgetSpentMarks(olderThan days: Int, at now: Int) throws {
    try run("DELETE FROM rate_mark WHERE at <= \(now - days * 86_400)")
    try run("DELETE FROM status_link WHERE expires_at <= \(now)")
  }

  /// Removes all that came from somebody, or names their address in an answer.
  public func eraseSubmissions(
    ofEmail email: EmailAddress
  ) throws -> (references: [Reference], storedFiles: [String]) {
    let references = try run(
      """
      SELECT reference FROM submission WHERE email_key = \(email.key)
      UNION
      SELECT reference FROM answer WHERE lower(value) = \(email.key)
      ORDER BY reference
      """
    ).compactMap { Reference(typed: try $0.text("reference")) }
    var files: [String] = []
    for reference in references {
      files += try uploads(of: reference).map(\.storedName)
      try run("DELETE FROM status_link WHERE reference = \(reference.text)")
      try run("DELETE FROM submission WHERE reference = \(reference.text)")
    }
    return (references, files)
  }
}

/// The references of submissions that were forgotten and of those of which a part was, and the files
/// that belonged to them.
public struct ForgottenSubmissions: Sendable, Hashable {
  public let gone: [String], lessened: [String]
  /// Below `data/uploads`.
  public let storedFiles: [String]
}
