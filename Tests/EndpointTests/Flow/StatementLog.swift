import Store
import Synchronization

/// A store that remembers which statements were run, without their values.
final class StatementLog: Database {
  private let store: any Database
  private let statements = Mutex<[String]>([])

  init(_ store: any Database) { self.store = store }

  func take() -> [String] {
    statements.withLock { all in
      defer { all = [] }
      return all
    }
  }

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.read { try work(Logged(log: self, session: $0)) }
  }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.write { try work(Logged(log: self, session: $0)) }
  }

  private struct Logged: Session {
    let log: StatementLog
    let session: any Session

    func run(_ statement: Statement) throws -> [Row] {
      log.statements.withLock { $0.append(statement.sql) }
      return try session.run(statement)
    }
  }
}

/// A store that fails as it is told.
struct BrokenStore: Database {
  let failure: StoreFailure

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer { throw failure }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer { throw failure }
}
