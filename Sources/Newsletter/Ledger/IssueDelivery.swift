/// That an issue was sent to somebody.
public struct IssueDelivery: Sendable, Hashable {
  /// The issue's name.
  public var issue: String
  public var contactID: String
  public var messageID: String
  /// Seconds since 1970.
  public var sentAt: Int

  public init(issue: String, contactID: String, messageID: String, sentAt: Int) {
    (self.issue, self.contactID) = (issue, contactID)
    (self.messageID, self.sentAt) = (messageID, sentAt)
  }
}
