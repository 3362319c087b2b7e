public import Mail
public import Outbox
public import Store

/// What a sending needs of the world, besides the store and a transport.
public struct SendingEffects: Sendable {
  /// Seconds since 1970.
  public var clock: @Sendable () -> Int
  public var sleep: @Sendable (Duration) async -> Void
  /// Asks for leave to send one message to a domain: 0 is leave, which counts; else how many
  /// seconds to wait.
  public var permit: @Sendable (_ domain: String) async throws -> Int
  /// For how many seconds no message at all may leave. Where that is 0 and a domain has to wait, it
  /// is its own limit, and others may be served meanwhile.
  public var pause: @Sendable () async -> Int
  /// Notes with the close that a message was refused for good.
  public var noteRefusal: @Sendable (any Session, IssueMessage, DeliveryFailure) throws -> Void
  /// How many messages are merged at the same time.
  public var cores: Int
  /// Where they are merged; nil is anywhere.
  public var workshop: (any TaskExecutor)?
  public var plan: RetryPlan

  public init(
    clock: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (Duration) async -> Void,
    permit: @escaping @Sendable (String) async throws -> Int = { _ in 0 },
    pause: @escaping @Sendable () async -> Int = { 0 },
    noteRefusal: @escaping @Sendable (any Session, IssueMessage, DeliveryFailure) throws -> Void =
      { _, _, _ in },
    cores: Int = 1, workshop: (any TaskExecutor)? = nil, plan: RetryPlan = .newsletters
  ) {
    (self.clock, self.sleep, self.permit, self.pause) = (clock, sleep, permit, pause)
    (self.noteRefusal, self.cores, self.workshop, self.plan) = (noteRefusal, cores, workshop, plan)
  }
}

extension RetryPlan {
  /// Half an hour at least, as the many messages of an issue are no hurry; every two to three hours
  /// then, for five days (RFC 5321 §4.5.4.1, mail-S17).
  public static let newsletters = RetryPlan(
    pauses: [1800, 7200, 10_800], giveUpAfter: 5 * 86_400)
}
