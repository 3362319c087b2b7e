import Synchronization

/// The statements that the connections of a store have prepared, each of them once.
final class PreparedStatements: Sendable {
  private let prepared = Mutex<[Key: PreparedStatement]>([:])

  private struct Key: Hashable {
    /// Its address.
    let connection: UInt
    let sql: String
  }

  /// The statement for a connection that is lent to us.
  func statement(_ sql: String, on connection: OpaquePointer) throws -> PreparedStatement {
    let key = Key(connection: UInt(bitPattern: connection), sql: sql)
    if let known = prepared.withLock({ $0[key] }) { return known }
    let new = try PreparedStatement(sql, on: connection)
    prepared.withLock { $0[key] = new }
    return new
  }

  /// SQLite closes no connection that has statements. Nobody is lent one meanwhile.
  func finalize() {
    prepared.withLock { all in
      for statement in all.values { statement.finalize() }
      all = [:]
    }
  }

  // A connection that was let go of before ends with its last statement.
  deinit { finalize() }
}
