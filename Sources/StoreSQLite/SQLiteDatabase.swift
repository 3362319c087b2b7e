import GRDB
import Glibc
public import Store

/// A store in one file, by SQLite.
///
/// A write begins by taking the lock (`BEGIN IMMEDIATE`), so that two programs wait for each other
/// and neither finds in the middle of its work that the other was first. What was committed is on
/// the disk (`synchronous=FULL`), what was deleted is overwritten (`secure_delete`).
public struct SQLiteDatabase: Store.Database {
  /// The file, as errors name it.
  public let path: String
  let use: Use
  let connections: any DatabaseWriter
  private let statements = PreparedStatements()
  /// Of a server, whose tasks must not wait for the disk on the threads of all others.
  public let writing: (any TaskExecutor)?

  init(path: String, use: Use, connections: any DatabaseWriter) {
    (self.path, self.use, self.connections) = (path, use, connections)
    writing =
      switch use {
      case .once: nil
      case .server: WritingExecutor()
      }
  }

  public func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    do {
      switch use {
      case .once: return try readHere(work)
      case .server:
        return try await connections.read { try work(session(on: $0)) }
      }
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  @discardableResult
  public func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    do {
      switch use {
      case .once: return try writeHere(work)
      case .server:
        return try await withTaskExecutorPreference(writing) { try writeHere(work) }
      }
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  /// Ends the use of the store by a program that itself ends now.
  ///
  /// Who closes a store as the last one carries its journal into the file, with three waits for the
  /// disk. That is left to others while the journal is short; they read it again, 14 µs a page, so
  /// a long one is not left to them.
  public func letGo() throws {
    var journal = stat()
    if stat(path + "-wal", &journal) == 0, journal.st_size < 64 << 12 {
      _ = Unmanaged.passRetained(connections as AnyObject)
    } else {
      try close()
    }
  }

  /// Lets go of the file. What is asked afterwards fails.
  public func close() throws {
    do {
      try connections.barrierWriteWithoutTransaction { _ in statements.finalize() }
      try connections.close()
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  func session(on connection: GRDB.Database) -> SQLiteSession {
    SQLiteSession(connection: connection, place: path, statements: statements)
  }

  // On the thread that asks: a program of one request has nobody else to lend it to, and would
  // start three threads more.
  private func readHere<Answer>(_ work: (any Session) throws -> Answer) throws -> Answer {
    try connections.read { try work(session(on: $0)) }
  }

  private func writeHere<Answer>(_ work: (any Session) throws -> Answer) throws -> Answer {
    try connections.writeWithoutTransaction { connection in
      try connection.immediately { try work(session(on: connection)) }
    }
  }
}
