public import Store
public import Vocabulary

/// How submissions are looked through and judged.
extension Session {
  /// The newest first. `before` is the last one of the page before.
  public func submissions(
    of form: String, _ state: Submission.State, limit: Int, before last: Submission? = nil
  ) throws -> [Submission] {
    let (at, reference) = (last?.receivedAt ?? Int.max, last?.reference.text ?? "")
    return try run(
      """
      SELECT * FROM submission
      WHERE form = \(form) AND state = \(state.rawValue)
        AND (received_at < \(at) OR (received_at = \(at) AND reference > \(reference)))
      ORDER BY received_at DESC, reference
      LIMIT \(limit)
      """
    ).map(Submission.init)
  }

  /// In the order of the form's fields.
  public func answers(of reference: Reference) throws -> [StoredAnswer] {
    try run(
      "SELECT * FROM answer WHERE reference = \(reference.text) ORDER BY position"
    ).map(StoredAnswer.init)
  }

  public func uploads(of reference: Reference) throws -> [StoredUpload] {
    try run(
      "SELECT * FROM upload WHERE reference = \(reference.text) ORDER BY field, stored_name"
    ).map(StoredUpload.init)
  }

  /// Whether a file belongs to a submission; one that does not may be removed.
  public func isKept(storedName: String) throws -> Bool {
    try !run("SELECT stored_name FROM upload WHERE stored_name = \(storedName)").isEmpty
  }

  /// How many there are of each form in each state.
  public func submissionCounts() throws -> [SubmissionCount] {
    try run(
      """
      SELECT form, state, count(*) AS number, max(received_at) AS latest FROM submission
      GROUP BY form, state ORDER BY form, state
      """
    ).compactMap { row in
      try Submission.State(rawValue: row.text("state")).map {
        SubmissionCount(
          form: try row.text("form"), state: $0, number: try row.integer("number"),
          latest: try row.integer("latest"))
      }
    }
  }

  /// Puts one into the spam box, to be forgotten at a moment. False if there is no such one.
  @discardableResult
  public func markSpam(_ reference: Reference, forgetAt: Int) throws -> Bool {
    try !run(
      """
      UPDATE submission SET state = 'spam', forget_at = \(forgetAt)
      WHERE reference = \(reference.text) RETURNING reference
      """
    ).isEmpty
  }

  /// Takes one out of the spam box, to be kept as long as its form says.
  @discardableResult
  public func markNotSpam(_ reference: Reference, forgetAt: Int) throws -> Bool {
    try !run(
      """
      UPDATE submission SET state = 'received', score = 0, reasons = '', forget_at = \(forgetAt)
      WHERE reference = \(reference.text) AND state = 'spam' RETURNING reference
      """
    ).isEmpty
  }

  @discardableResult
  public func closeSubmission(_ reference: Reference) throws -> Bool {
    try !run(
      """
      UPDATE submission SET state = 'closed'
      WHERE reference = \(reference.text) AND state = 'received' RETURNING reference
      """
    ).isEmpty
  }
}

public struct SubmissionCount: Sendable, Hashable {
  public let form: String, state: Submission.State, number: Int
  /// When the last of them came.
  public let latest: Int
}

extension Session {
  /// The fields that were ever answered with a form, in the order in which they stand on it.
  public func fields(ofForm form: String) throws -> [String] {
    try run(
      """
      SELECT field, min(position) AS place FROM answer
      WHERE reference IN (SELECT reference FROM submission WHERE form = \(form))
      GROUP BY field ORDER BY place, field
      """
    ).map { try $0.text("field") }
      + run(
        """
        SELECT DISTINCT field FROM upload
        WHERE reference IN (SELECT reference FROM submission WHERE form = \(form))
        ORDER BY field
        """
      ).map { try $0.text("field") }
  }
}
