public import Store

/// A mail of the outbox that is not sent, for the owner to look at.
public struct UnsentMail: Sendable, Hashable {
  public var messageID: String, kind: String, recipient: String
  public var state: MailState
  public var attempts: Int
  /// Seconds since 1970.
  public var createdAt: Int, notBefore: Int
  /// Why it was not taken last time.
  public var lastError: String?
  /// Whether its text has been forgotten meanwhile, so that it cannot be sent any more.
  public var isEmptied: Bool
}

extension Session {
  /// Mails that wait, or that were given up, the next or the oldest first.
  public func unsentMails(_ state: MailState, count: Int) throws -> [UnsentMail] {
    try run(
      """
      SELECT message_id, kind, recipient, state, attempts, created_at, not_before, last_error,
        CASE WHEN message = '' THEN 1 ELSE 0 END AS is_emptied
      FROM mail WHERE state = \(state.rawValue) ORDER BY not_before, message_id LIMIT \(count)
      """
    ).map(UnsentMail.init)
  }

  /// How many mails were sent since a moment, by their kind.
  public func sentMails(since moment: Int) throws -> [String: Int] {
    let rows = try run(
      """
      SELECT kind, COUNT(*) AS count FROM mail WHERE state = 'sent' AND sent_at >= \(moment)
      GROUP BY kind
      """)
    return try Dictionary(
      uniqueKeysWithValues: rows.map { try ($0.text("kind"), $0.integer("count")) })
  }
}

extension UnsentMail {
  fileprivate init(_ row: Row) throws {
    guard let state = MailState(rawValue: try row.text("state")) else {
      throw RowError.wrongKind("state")
    }
    try self.init(
      messageID: row.text("message_id"), kind: row.text("kind"), recipient: row.text("recipient"),
      state: state, attempts: row.integer("attempts"), createdAt: row.integer("created_at"),
      notBefore: row.integer("not_before"), lastError: row.optionalText("last_error"),
      isEmptied: row.flag("is_emptied"))
  }
}
