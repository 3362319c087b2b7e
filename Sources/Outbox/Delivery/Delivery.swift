public import Mail
public import Store

/// Takes mails out of the outbox and hands them to a transport.
///
/// Each mail is sent at least once: between the delivery and its note a worker may die, and the
/// mail then goes out again with the same Message-ID.
public struct Delivery: Sendable {
  private let store: any Database
  private let transport: any MailTransport
  private let plan: RetryPlan
  /// Seconds since 1970, asked anew for each mail.
  private let clock: @Sendable () -> Int

  public init(
    from store: any Database, by transport: any MailTransport, plan: RetryPlan = .patient,
    clock: @escaping @Sendable () -> Int
  ) {
    (self.store, self.transport, self.plan, self.clock) = (store, transport, plan, clock)
  }

  /// What became of the mails of a round.
  public struct Outcome: Sendable {
    public var sent = 0, postponed = 0, failed = 0
    public var lastFailure: DeliveryFailure?
  }

  /// Delivers what waits now, as a worker that is called `claim` as no other is.
  ///
  /// A mail that fails is not tried twice in a round, since its next time lies behind it.
  public func deliverAll(as claim: String) async throws -> Outcome {
    let line = transport.line()
    var outcome = Outcome()
    while true {
      let now = clock()
      let mails = try await store.write {
        try $0.claimMails(Self.batch, by: claim, at: now, for: Self.claimSeconds)
      }
      guard !mails.isEmpty else { break }
      for mail in mails { try await deliver(mail, over: line, &outcome) }
    }
    await line.close()
    return outcome
  }

  private func deliver(
    _ claimed: ClaimedMail, over line: any MailLine, _ outcome: inout Outcome
  ) async throws {
    do throws(DeliveryFailure) {
      try await line.offer(claimed.mail.envelope)
      _ = try await line.send(Array(claimed.mail.message.utf8), then: nil).sent.get()
    } catch {
      let reason = error.description
      outcome.lastFailure = error
      let next = error.isTemporary ? next(after: claimed) : nil
      if next == nil { outcome.failed += 1 } else { outcome.postponed += 1 }
      return try await store.write { session in
        if let next {
          try session.retry(claimed, at: next, because: reason)
        } else {
          try session.markFailed(claimed, because: reason)
        }
      }
    }
    let now = clock()
    try await store.write { try $0.markSent(claimed, at: now) }
    outcome.sent += 1
  }

  private func next(after claimed: ClaimedMail) -> Int? {
    plan.next(after: claimed.attempts, at: clock(), createdAt: claimed.createdAt)
  }

  /// Few enough that a slow server does not outlast their claims: a minute and a half for each.
  private static let batch = 10
  private static let claimSeconds = 900
}
