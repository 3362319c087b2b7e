/// When an address is not mailed any more: after one hard bounce or one complaint, or after so many
/// soft bounces within so many days (mail-B4).
public struct BouncePolicy: Sendable, Hashable {
  public var soft: Int
  public var days: Int

  public init(soft: Int = 3, days: Int = 14) { (self.soft, self.days) = (soft, days) }

  /// Why nobody should mail the address any more, if so.
  func reason(_ bounce: NotedBounce, softBounces: Int) -> String? {
    switch bounce.kind {
    case .hard: Suppression.bounced
    case .complaint: Suppression.complained
    case .soft: softBounces >= soft ? Suppression.bounced : nil
    case .policy: nil
    }
  }
}

/// What came of a report.
public enum BounceEffect: Sendable, Hashable {
  /// It had been counted before, and nothing was done.
  case known
  /// So many soft bounces count against the address now.
  case counted(softBounces: Int)
  /// The address is never mailed again.
  case suppressed
}
