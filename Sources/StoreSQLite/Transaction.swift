import GRDB
import GRDBSQLite

extension GRDB.Database {
  /// Runs work in a transaction that begins by taking the lock. It commits when the work returns and
  /// rolls back when it throws.
  func immediately<Answer>(_ work: () throws -> Answer) throws -> Answer {
    try run("BEGIN IMMEDIATE")
    do {
      let answer = try work()
      try run("COMMIT")
      return answer
    } catch {
      // What went wrong may have ended it already. Where this fails too, the first error counts.
      if isInsideTransaction { sqlite3_exec(sqliteConnection, "ROLLBACK", nil, nil, nil) }
      throw error
    }
  }

  /// Runs statements without values that give no rows, by SQLite's own call.
  func run(_ sql: String) throws {
    let code = sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
    }
  }
}
