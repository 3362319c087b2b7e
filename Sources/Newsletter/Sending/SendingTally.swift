import Synchronization

/// What came of a sending by one process.
public struct SendingTally: Sendable, Hashable {
  public var sent = 0
  /// Not taken this time: they wait for another try.
  public var postponed = 0
  /// Never taken.
  public var refused = 0
  /// Nobody knows whether they were taken.
  public var unclear = 0
  /// Had it before or are not to be reminded; must not be mailed, or left while it was sent.
  public var before = 0, suppressed = 0
  /// Nothing is new to them.
  public var without = 0
  /// No message could be made for them.
  public var unmade: [MergeFailure] = []

  public init() {}

  /// Of how many readers it is known.
  public var readers: Int {
    sent + postponed + refused + unclear + before + suppressed + without + unmade.count
  }
}
