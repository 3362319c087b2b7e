/// That somebody is on a list, is to be asked whether they want to be, or has left it.
public struct Subscription: Sendable, Hashable {
  public enum State: String, Sendable, CaseIterable {
    /// Asked for, and to be confirmed by the mailbox's owner.
    case pending
    case subscribed
    /// Kept, so that an import does not bring them back.
    case left
  }

  public var list: String
  public var state: State
  /// Seconds since 1970.
  public var changedAt: Int

  public init(list: String, state: State, changedAt: Int) {
    (self.list, self.state, self.changedAt) = (list, state, changedAt)
  }
}
