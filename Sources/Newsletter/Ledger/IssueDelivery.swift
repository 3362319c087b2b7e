/// A message of an issue to somebody, and how far it is.
public struct IssueDelivery: Sendable, Hashable {
  /// The issue's name.
  public var issue: String
  public var contactID: String
  public var messageID: String
  public var state: DeliveryState
  /// The last claim, and when it was sent: seconds since 1970.
  public var claimedAt: Int, sentAt: Int?
  /// The receiving domain; empty for what was sent before it was kept.
  public var domain: String
  /// What the receiver said, or why it is in doubt.
  public var status: String?, error: String?

  public init(
    issue: String, contactID: String, messageID: String, state: DeliveryState, claimedAt: Int,
    sentAt: Int? = nil, domain: String = "", status: String? = nil, error: String? = nil
  ) {
    (self.issue, self.contactID, self.messageID) = (issue, contactID, messageID)
    (self.state, self.claimedAt, self.sentAt) = (state, claimedAt, sentAt)
    (self.domain, self.status, self.error) = (domain, status, error)
  }
}
