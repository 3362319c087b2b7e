/// The sending of an issue: since when, and how it stands.
public struct IssueRun: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case running
    /// By a person, or because nothing could be reached for long. It can go on.
    case paused
    /// Nobody else gets the issue, unless it is sent anew.
    case cancelled
    /// The receiver wants no mail of ours until something is mended.
    case stopped
    case finished
  }

  /// Seconds since 1970. Of a welcome: since when it goes to those who join.
  public var startedAt: Int
  /// Nil while it goes on, or when it was broken off.
  public var finishedAt: Int?
  public var state: State
  /// Why it does not go on, and what is to be done about it.
  public var reason: String?, advice: String?
  /// The folder that the messages are laid into, where it is not what the site says.
  public var place: String?

  public init(
    startedAt: Int, finishedAt: Int? = nil, state: State = .running, reason: String? = nil,
    advice: String? = nil, place: String? = nil
  ) {
    (self.startedAt, self.finishedAt, self.state) = (startedAt, finishedAt, state)
    (self.reason, self.advice, self.place) = (reason, advice, place)
  }
}
