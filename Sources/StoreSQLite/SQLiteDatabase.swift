import GRDB
public import Store

/// A store in one file, by SQLite.
///
/// A write begins by taking the lock (`BEGIN IMMEDIATE`), so that two programs wait for each other
/// and neither finds in the middle of its work that the other was first. What was committed is on
/// the disk (`synchronous=FULL`), what was deleted is overwritten (`secure_delete`).
public struct SQLiteDatabase: Store.Database {
  /// The file, as errors name it.
  public let path: String
  let connections: any DatabaseWriter

  public func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    do {
      return try await connections.read { try work(SQLiteSession(connection: $0, place: path)) }
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  @discardableResult
  public func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    do {
      return try await connections.write { try work(SQLiteSession(connection: $0, place: path)) }
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  /// Lets go of the file. What is asked afterwards fails.
  public func close() throws {
    do { try connections.close() } catch { throw StoreFailure.meant(by: error, at: path) }
  }
}
