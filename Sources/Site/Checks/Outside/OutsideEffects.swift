/// What asking other sites does to the world.
public struct OutsideEffects: Sendable {
  /// Sends one request and gives the answer; follows no redirect, and ends in due time.
  public let ask: @Sendable (OutsideRequest) async -> OutsideAnswer
  /// Waits for so many seconds.
  public let pause: @Sendable (Double) async -> Void
  /// Told of how many links of all it is known what became of them.
  public let onLink: @Sendable (Int, Int) -> Void

  public init(
    ask: @escaping @Sendable (OutsideRequest) async -> OutsideAnswer,
    pause: @escaping @Sendable (Double) async -> Void,
    onLink: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    (self.ask, self.pause, self.onLink) = (ask, pause, onLink)
  }
}
