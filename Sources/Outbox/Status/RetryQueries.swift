public import Store
public import Vocabulary

/// Which mails are to be tried again now.
public enum RetryChoice: Sendable, Hashable {
  /// Without its angle brackets.
  case message(String)
  case recipient(EmailAddress)
  case allFailed
}

extension Session {
  /// Lets mails be tried again at once that were given up or wait for their next try. Returns how
  /// many. One whose text is forgotten stays as it is, and so does one that a worker is at.
  public func retryMails(_ choice: RetryChoice, at now: Int) throws -> Int {
    let wanted: Statement =
      switch choice {
      case .message(let id): "message_id = \(id) AND state IN ('failed', 'waiting')"
      case .recipient(let person):
        "recipient_key = \(person.key) AND state IN ('failed', 'waiting')"
      case .allFailed: "state = 'failed'"
      }
    // Counted anew, so that it is tried as often as one that has just been written.
    return try run(
      """
      UPDATE mail SET state = 'waiting', not_before = \(now), attempts = 0
      WHERE message <> '' AND \(part: wanted) RETURNING message_id
      """
    ).count
  }

  /// How a mail stands; nil for one that is not known.
  public func mailState(_ messageID: String) throws -> MailState? {
    try run("SELECT state FROM mail WHERE message_id = \(messageID)").first
      .flatMap { MailState(rawValue: try $0.text("state")) }
  }
}
