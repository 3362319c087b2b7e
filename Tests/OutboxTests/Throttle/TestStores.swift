import Store
import Synchronization

/// A store that nobody can reach.
struct ClosedStore: Database {
  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    throw StoreFailure.notMigrated(place: "nowhere")
  }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    throw StoreFailure.notMigrated(place: "nowhere")
  }
}

/// A store that counts how often it is written to.
final class CountingStore: Database {
  private let store: any Database
  private let count = Mutex(0)

  init(store: any Database) { self.store = store }

  var writes: Int { count.withLock { $0 } }

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.read(work)
  }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    count.withLock { $0 += 1 }
    return try await store.write(work)
  }
}
