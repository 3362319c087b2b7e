public import Store
public import Vocabulary

/// How often something that strangers can do makes us write to one address, which may be another's
/// (form-M4).
public struct MailLimit: Sendable, Hashable {
  /// The kind of mail that is counted.
  public var kind: String
  /// The first so many seconds, how many in them, and how many in a day.
  public var seconds: Int, soon: Int, daily: Int

  public init(_ kind: String, soon: Int, within seconds: Int, daily: Int) {
    (self.kind, self.soon, self.seconds, self.daily) = (kind, soon, seconds, daily)
  }

  /// Of one form: one in ten minutes, three in a day.
  public static let acknowledgement = MailLimit(
    "acknowledgement", soon: 1, within: 600, daily: 3)
  /// Of one list: one in an hour, three in a day.
  public static let confirmation = MailLimit("confirmation", soon: 1, within: 3600, daily: 3)

  /// Whether one more may be written now, because of this form or list.
  public func allows(
    to recipient: EmailAddress, because cause: String, at now: Int, in session: any Session
  ) throws -> Bool {
    func count(_ seconds: Int) throws -> Int {
      try session.countMails(kind, to: recipient, because: cause, since: now - seconds + 1)
    }
    return try count(seconds) < soon && count(86_400) < daily
  }
}
