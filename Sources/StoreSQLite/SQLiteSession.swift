import GRDB
import Store

/// A transaction of one connection.
struct SQLiteSession: Session {
  let connection: GRDB.Database
  let place: String
  let statements: PreparedStatements

  func run(_ statement: Store.Statement) throws -> [Store.Row] {
    try statement.check()
    do {
      guard let connection = connection.sqliteConnection else {
        throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the store is closed")
      }
      let prepared = try statements.statement(statement.sql, on: connection)
      return try prepared.rows(with: statement.values)
    } catch { throw StoreFailure.meant(by: error, at: place) }
  }
}
