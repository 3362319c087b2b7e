/// Refusals that may be about a recipient or about us (see `SenderPolicy`), one behind the other.
///
/// A server that has taken no mail yet and refuses three objects to us: it does not relay for us,
/// or its settings or ours are wrong. Later on it takes ten in a row, as lists have old addresses.
public struct RefusalStreak: Sendable {
  private var count = 0
  private var hasTaken = false

  public init() {}

  /// Takes note that a message was taken.
  public mutating func end() { (count, hasTaken) = (0, true) }

  /// The failure as it was, or, at the end of a streak, as one that is about us.
  public mutating func weighed(_ failure: DeliveryFailure) -> DeliveryFailure {
    guard failure.kind == .refused, Self.isInDoubt(failure.status) else { return failure }
    count += 1
    guard count >= (hasTaken ? 10 : 3) else { return failure }
    return DeliveryFailure(
      .policy, "the mail server refused \(count) messages one after the other",
      status: failure.status,
      because: failure, advice: SenderPolicy.streak)
  }

  /// Policy, what is not told, and no enhanced code at all.
  private static func isInDoubt(_ status: String?) -> Bool {
    guard let status, status.contains(".") else { return true }
    return status.hasPrefix("5.7.") || status.hasPrefix("5.0.")
  }
}
