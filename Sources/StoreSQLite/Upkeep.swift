import GRDB
public import Store

/// What the operator does with the file as a whole.
extension SQLiteDatabase {
  /// Makes what was deleted be gone from the disk: from the journal, the store and the gaps in it.
  public func vacuum() throws {
    try maintain { connection in
      try connection.checkpoint(.truncate)
      try connection.execute(sql: "VACUUM")
      try connection.checkpoint(.truncate)
    }
  }

  /// What SQLite finds wrong with the file, a line each; nothing in a sound one.
  public func faults() throws -> [String] {
    try maintain { connection in
      let damage = try String.fetchAll(connection, sql: "PRAGMA integrity_check").filter {
        $0 != "ok"
      }
      guard damage.isEmpty else { return damage }
      let loose = try GRDB.Row.fetchAll(connection, sql: "PRAGMA foreign_key_check")
      return loose.map { row in
        let (table, parent): (String, String) = (row[0], row[2])
        return "a row of “\(table)” belongs to one of “\(parent)” that is not there"
      }
    }
  }

  /// The steps that the store has still to go.
  public func missingSteps(_ schemas: [Schema]) throws -> [Step] {
    try maintain { try session(on: $0).missingSteps(of: schemas, place: path) }
  }

  /// How many rows each table has, by the tables' names.
  public func rowCounts() throws -> [(table: String, rows: Int)] {
    try maintain { connection in
      let tables = try String.fetchAll(
        connection,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          ORDER BY name
          """)
      return try tables.map { table in
        let quoted = "\"" + table.replacing("\"", with: "\"\"") + "\""
        return (table, try Int.fetchOne(connection, sql: "SELECT count(*) FROM \(quoted)") ?? 0)
      }
    }
  }

  func maintain<Answer>(_ work: (GRDB.Database) throws -> Answer) throws -> Answer {
    do { return try connections.writeWithoutTransaction(work) } catch {
      throw StoreFailure.meant(by: error, at: path)
    }
  }
}
