public import Store

/// Keeps the mails of all workers together within the owner's limits (mail-S21).
///
/// The count is kept in the store, so that it is one for all workers and outlives them. Permissions
/// are taken in blocks that grow with the need; who dies loses the rest of a block, and a limit is
/// never passed. Without limits the store is not asked at all.
public actor MailThrottle {
  private let limits: SendingLimits
  private let store: any Database
  private let purpose: SendingPurpose
  private let uptime: @Sendable () -> ContinuousClock.Instant
  private var blocks: [String: PermissionBlock] = [:]
  private var refusals: [String: Refused] = [:]
  private var questions: [String: Task<Void, any Error>] = [:]

  /// `uptime` measures how long an answer of the store took, which is no clock that was set back.
  public init(
    _ limits: SendingLimits, in store: any Database, for purpose: SendingPurpose,
    uptime: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    (self.limits, self.store, self.purpose, self.uptime) = (limits, store, purpose, uptime)
  }

  /// Asks to send a mail to a domain at a moment, in seconds since 1970. 0 says go, and it counts;
  /// else it is the seconds after which to ask again.
  ///
  /// Throws a `StoreFailure`.
  public func permit(domain: String, at now: Int) async throws -> Int {
    let counters = limits.counters(of: domain)
    let (start, asked) = (uptime(), now)
    var now = now
    while let lacking = counters.first(where: { blocks[$0]?.isGood(at: now) != true }) {
      if let wait = refusals[lacking]?.wait(at: now) { return wait }
      try await ask(for: lacking, at: now)
      now = asked + Int((uptime() - start).components.seconds)
    }
    for counter in counters { blocks[counter]?.left -= 1 }
    return 0
  }

  /// For how many seconds no mail at all may leave, to whatever domain, as far as was asked.
  public func pause(at now: Int) -> Int { refusals[""]?.wait(at: now) ?? 0 }

  /// Gives back what is left of the blocks, at the end of the work.
  ///
  /// Throws a `StoreFailure`.
  public func giveBack() async throws {
    let rest = blocks.values.filter { $0.left > 0 }
    blocks = [:]
    guard !rest.isEmpty else { return }
    try await store.write { session in
      for block in rest { try session.returnPermissions(block) }
    }
  }

  /// One question at a time for each counter; the others wait for its answer.
  private func ask(for counter: String, at now: Int) async throws {
    if let question = questions[counter] { return try await question.value }
    let question = Task { try await answer(counter, at: now) }
    questions[counter] = question
    try await question.value
  }

  private func answer(_ counter: String, at now: Int) async throws {
    // Before anybody who waited for it goes on: they would find a question that is over.
    defer { questions[counter] = nil }
    let limits = limits.rate(of: counter).limits.map { ($0.span, purpose.share(of: $0.limit)) }
    let most = max(1, min(Self.largestBlock, (limits.map(\.1).min() ?? 1) / 8))
    let old = blocks.removeValue(forKey: counter)
    let size = old?.nextSize(most: most) ?? 1
    let answer = try await store.write { session in
      if let old { try session.returnPermissions(old) }
      return try session.takePermissions(size, of: counter, within: limits, at: now)
    }
    switch answer {
    case .granted(let block):
      blocks[counter] = block
      refusals[counter] = nil
    case .wait(let seconds):
      refusals[counter] = Refused(at: now, until: now + seconds)
    }
  }

  private static let largestBlock = 100
}

/// That a counter has nothing left, which is believed for a little while: another worker may give
/// back what it does not need.
private struct Refused {
  let at: Int, until: Int

  func wait(at now: Int) -> Int? {
    let isFresh = now >= at - ThrottleClock.tolerance && now < at + 30
    return isFresh && now < until ? until - max(now, at) : nil
  }
}
