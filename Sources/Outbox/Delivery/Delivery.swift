public import Mail
public import Store
import Vocabulary

/// Takes mails out of the outbox and hands them to a transport.
///
/// Each mail is sent at least once: between the delivery and its note a worker may die, and the
/// mail then goes out again with the same Message-ID.
public struct Delivery: Sendable {
  private let store: any Database
  private let transport: any MailTransport
  private let throttle: MailThrottle?
  private let plan: RetryPlan
  private let sign: Signing
  private let isToEnd: @Sendable () -> Bool
  /// Seconds since 1970, asked anew for each mail.
  private let clock: @Sendable () -> Int

  /// Puts a signature in front of a message that leaves now.
  public typealias Signing =
    @Sendable (_ message: inout [UInt8], _ seconds: Int) throws(DeliveryFailure) -> Void

  /// - Parameters:
  ///   - throttle: without one, mails leave as fast as they are taken.
  ///   - sign: without it, mails leave as they were written.
  ///   - isToEnd: asked before each mail. What is on its way is finished, the rest waits on.
  public init(
    from store: any Database, by transport: any MailTransport, within throttle: MailThrottle? = nil,
    plan: RetryPlan = .patient, sign: @escaping Signing = { _, _ in },
    isToEnd: @escaping @Sendable () -> Bool = { false },
    clock: @escaping @Sendable () -> Int
  ) {
    (self.store, self.transport, self.throttle) = (store, transport, throttle)
    (self.plan, self.sign, self.isToEnd, self.clock) = (plan, sign, isToEnd, clock)
  }

  /// Delivers what waits now, as a worker that is called `claim` as no other is.
  ///
  /// A mail that fails is not tried twice in a round, since its next time lies behind it. Where
  /// there is no talking to the receiver, the round ends: the others would fare no better.
  public func deliverAll(as claim: String) async throws -> Outcome {
    let line = transport.line()
    var outcome = Outcome()
    while !isToEnd(), !outcome.isBrokenOff {
      let now = clock()
      let mails = try await store.write {
        try $0.claimMails(Self.batch, by: claim, at: now, for: Self.claimSeconds)
      }
      guard !mails.isEmpty else { break }
      guard try await deliver(mails, over: line, &outcome) else { break }
    }
    await line.close()
    try await throttle?.giveBack()
    return outcome
  }

  /// False where the rest of the mails was put back.
  private func deliver(
    _ mails: [ClaimedMail], over line: any MailLine, _ outcome: inout Outcome
  ) async throws -> Bool {
    for (index, mail) in mails.enumerated() {
      let wait = await throttle?.pause(at: clock()) ?? 0
      if isToEnd() || outcome.isBrokenOff || wait > 0 {
        try await putBack(Array(mails[index...]), for: wait, &outcome)
        return false
      }
      try await deliver(mail, over: line, &outcome)
    }
    return true
  }

  private func deliver(
    _ claimed: ClaimedMail, over line: any MailLine, _ outcome: inout Outcome
  ) async throws {
    let domain = String(claimed.mail.recipient.domain)
    let wait = try await throttle?.permit(domain: domain, at: clock()) ?? 0
    guard wait == 0 else { return try await putBack([claimed], for: wait, &outcome) }
    do throws(DeliveryFailure) {
      var (content, envelope) = (Array(claimed.mail.message.utf8), claimed.mail.envelope)
      try sign(&content, clock())
      envelope.size = content.count
      try await line.offer(envelope)
      _ = try await line.send(content, then: nil).sent.get()
    } catch {
      let reason = error.description
      let next = error.isTemporary ? next(after: claimed) : nil
      outcome.note(error, isOver: next == nil)
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
    outcome.noteSent(claimed.mail.kind)
  }

  /// Nobody has tried them.
  private func putBack(
    _ mails: [ClaimedMail], for seconds: Int, _ outcome: inout Outcome
  ) async throws {
    let moment = clock() + seconds
    try await store.write { session in
      for mail in mails { try session.putBack(mail, until: moment) }
    }
    if seconds > 0 { outcome.noteHeld(mails.count, until: moment) }
  }

  private func next(after claimed: ClaimedMail) -> Int? {
    plan.next(after: claimed.attempts, at: clock(), createdAt: claimed.createdAt)
  }

  /// Few enough that a slow server does not outlast their claims: a minute and a half for each.
  private static let batch = 10
  private static let claimSeconds = 900
}
