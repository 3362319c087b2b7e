/// Permissions that the store has granted at once, so that it is not asked for each mail.
struct PermissionBlock: Sendable, Hashable {
  /// The domain they are for; empty for all mails together.
  var domain: String
  var size: Int
  var left: Int
  /// The slots they are counted in.
  var slots: [SendingSpan: Int]
  /// Good from a moment and before another, by the clock of who was granted them.
  var from: Int, until: Int

  /// A clock that was set back ends them: nobody knows what second it really is.
  func isGood(at now: Int) -> Bool {
    left > 0 && now < until && now >= from - ThrottleClock.tolerance
  }

  /// How many to ask for next: twice as many where all were needed, else as many as were.
  func nextSize(most: Int) -> Int { min(most, left == 0 ? 2 * size : max(1, size - left)) }
}

/// What the store says to somebody who asks for permissions.
enum PermissionAnswer: Sendable {
  case granted(PermissionBlock)
  /// Seconds to the next moment at which one may be free.
  case wait(Int)
}
