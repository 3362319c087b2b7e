/// How much a template may write before it is cut off: for what is made thousands of times.
public struct RenderLimits: Sendable, Hashable {
  /// Of all loops together.
  public var rounds: Int
  /// Looked at before each round.
  public var bytes: Int

  public init(rounds: Int, bytes: Int) { (self.rounds, self.bytes) = (rounds, bytes) }

  static let none = RenderLimits(rounds: .max, bytes: .max)
}
