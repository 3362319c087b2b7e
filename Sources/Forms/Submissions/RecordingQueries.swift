public import Store
public import Vocabulary

/// How submissions come into the store.
extension Session {
  /// Keeps a submission. False, and nothing is written, if its reference or its nonce is taken.
  public func record(
    _ it: Submission, answers: [StoredAnswer], uploads: [StoredUpload] = []
  ) throws -> Bool {
    let rows = try run(
      """
      INSERT INTO submission (
        reference, form, version, language, page, received_at, state, score, reasons, nonce,
        digest, route, due_at, email, email_key, email_forget_at, total, currency, forget_at)
      VALUES (
        \(it.reference.text), \(it.form), \(it.version), \(it.language), \(it.page),
        \(it.receivedAt), \(it.state.rawValue), \(it.score), \(it.reasons), \(it.nonce),
        \(it.digest), \(it.route), \(it.dueAt), \(it.email?.text), \(it.email?.key),
        \(it.emailForgetAt), \(it.total?.minorUnits), \(it.total?.currency), \(it.forgetAt))
      ON CONFLICT DO NOTHING
      RETURNING reference
      """)
    guard !rows.isEmpty else { return false }
    for (position, answer) in answers.enumerated() {
      try run(
        """
        INSERT INTO answer (reference, position, field, value, forget_at)
        VALUES (
          \(it.reference.text), \(position), \(answer.field), \(answer.value), \(answer.forgetAt))
        """)
    }
    for upload in uploads {
      try run(
        """
        INSERT INTO upload (stored_name, reference, field, name, media_type, size, forget_at)
        VALUES (
          \(upload.storedName), \(it.reference.text), \(upload.field), \(upload.name),
          \(upload.mediaType), \(upload.size), \(upload.forgetAt))
        """)
    }
    return true
  }

  /// What was already sent with a token.
  public func submission(nonce: String) throws -> Submission? {
    try run("SELECT * FROM submission WHERE nonce = \(nonce)").first.map(Submission.init)
  }

  public func submission(_ reference: Reference) throws -> Submission? {
    try run("SELECT * FROM submission WHERE reference = \(reference.text)").first
      .map(Submission.init)
  }
}
