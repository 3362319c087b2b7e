import Store

/// A store that is asked again for a while when it is locked or its disk is full: what was sent has
/// to be noted, and nothing is sent meanwhile, as nothing can be claimed.
struct PatientStore: Sendable {
  let store: any Database
  let sleep: @Sendable (Duration) async -> Void
  /// How often, a second apart: ten minutes, beside what a store waits by itself.
  var patience = 600

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    for _ in 0..<patience {
      do { return try await store.write(work) } catch let failure as StoreFailure {
        guard failure.isTemporary else { throw failure }
      }
      await sleep(.seconds(1))
    }
    return try await store.write(work)
  }
}
