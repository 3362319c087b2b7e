import Store

extension Session {
  /// Runs a statement for some rows as one for 4 or for 16, the places that are over filled with
  /// nulls, which are nobody's.
  ///
  /// For each statement that returns rows or joins what it changes, SQLite sets up a table in
  /// memory of 90 KB; a row of nulls costs less than a hundredth of that.
  func runFilled(
    _ statement: RowsStatement, shared: [StoredValue], columns: Int, _ values: [StoredValue]
  ) throws -> [Row] {
    let rows = values.count / columns
    let filled =
      switch rows % 16 {
      case 0, 1: rows
      case 2...4: rows - rows % 16 + 4
      default: rows - rows % 16 + 16
      }
    let nulls = [StoredValue](repeating: .null, count: (filled - rows) * columns)
    return try run(statement, shared: shared, values + nulls)
  }
}
