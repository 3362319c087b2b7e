import GRDB
import Store

/// A transaction of one connection.
struct SQLiteSession: Session {
  let connection: GRDB.Database
  let place: String

  func run(_ statement: Store.Statement) throws -> [Store.Row] {
    try statement.check()
    do {
      let prepared = try connection.cachedStatement(sql: statement.text)
      return try PreparedStatement(prepared).rows(with: statement.values)
    } catch { throw StoreFailure.meant(by: error, at: place) }
  }
}
