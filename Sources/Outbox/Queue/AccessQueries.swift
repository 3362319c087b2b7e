public import Store
public import Vocabulary

extension Session {
  /// All mails to somebody, and all about these submissions or contacts, the oldest first: what they may ask
  /// to see, and what `eraseMails(to:about:)` removes.
  public func mails(to person: EmailAddress, about references: [String]) throws -> [KeptMail] {
    var rows = try run("SELECT * FROM mail WHERE recipient_key = \(person.key)")
    for reference in references {
      rows += try run(
        """
        SELECT * FROM mail WHERE reference = \(reference) AND recipient_key <> \(person.key)
        """)
    }
    return try rows.map { row in
      try KeptMail(
        messageID: row.text("message_id"), kind: row.text("kind"),
        recipient: row.text("recipient"), state: row.text("state"), message: row.text("message"),
        createdAt: row.integer("created_at"), sentAt: row.optionalInteger("sent_at"))
    }.sorted { ($0.createdAt, $0.messageID) < ($1.createdAt, $1.messageID) }
  }
}

/// A mail of the outbox, whatever became of it.
public struct KeptMail: Sendable, Hashable {
  public let messageID: String, kind: String, recipient: String, state: String
  /// Empty once it is forgotten.
  public let message: String
  /// Seconds since 1970.
  public let createdAt: Int, sentAt: Int?
}
