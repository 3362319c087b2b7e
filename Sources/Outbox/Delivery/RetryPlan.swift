/// When a mail that was not taken is tried again, and when that ends.
public struct RetryPlan: Sendable, Hashable {
  /// Seconds behind the first try, the second and so on; the last holds for all later ones.
  public var pauses: [Int]
  /// Seconds behind the writing of the mail.
  public var giveUpAfter: Int

  public init(pauses: [Int], giveUpAfter: Int) {
    precondition(!pauses.isEmpty, "a plan has a pause")
    (self.pauses, self.giveUpAfter) = (pauses, giveUpAfter)
  }

  /// Soon at first, since a server that knows us not yet says “later” for five minutes
  /// (greylisting); every two hours then, for five days (RFC 5321 §4.5.4.1, mail-S17).
  public static let patient = RetryPlan(
    pauses: [60, 300, 1800, 7200], giveUpAfter: 5 * 86_400)

  /// The moment of the next try; nil where there is none.
  public func next(after attempts: Int, at now: Int, createdAt: Int) -> Int? {
    let moment = now + pauses[min(max(attempts, 1), pauses.count) - 1]
    return moment <= createdAt + giveUpAfter ? moment : nil
  }
}
