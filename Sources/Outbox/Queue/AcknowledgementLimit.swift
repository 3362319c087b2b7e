public import Store
public import Vocabulary

/// How often a form makes us write to one address, whoever filled it in: it may be a stranger's
/// (form-M4).
public struct AcknowledgementLimit: Sendable, Hashable {
  /// In ten minutes, and in a day.
  public var soon: Int, daily: Int

  public init(soon: Int = 1, daily: Int = 3) { (self.soon, self.daily) = (soon, daily) }

  /// The kind of mail that is counted.
  public static let kind = "acknowledgement"

  /// Whether one more may be written now.
  public func allows(
    to recipient: EmailAddress, because form: String, at now: Int, in session: any Session
  ) throws -> Bool {
    func count(_ seconds: Int) throws -> Int {
      try session.countMails(Self.kind, to: recipient, because: form, since: now - seconds + 1)
    }
    return try count(600) < soon && count(86_400) < daily
  }
}
