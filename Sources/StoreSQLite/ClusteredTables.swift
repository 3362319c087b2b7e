import Store

extension Statement {
  /// Its text for SQLite. A table whose primary key stands behind its columns is kept in the order of
  /// that key: SQLite would else keep the rows by a number and the key beside them, two entries a
  /// row for one (https://www.sqlite.org/withoutrowid.html).
  var text: String {
    let makesTable = sql.hasPrefix("CREATE TABLE ")
    return makesTable && sql.contains("PRIMARY KEY (") ? sql + " WITHOUT ROWID" : sql
  }
}
