import Store

/// What was said of columns at earlier imports.
extension Session {
  func rememberedColumns(in settings: ContactSettings) throws -> [String: ColumnTarget] {
    let rows = try run("SELECT name_key, target FROM import_column ORDER BY name_key")
    return try rows.reduce(into: [:]) { known, row in
      // A field may have gone from the settings since.
      known[try row.text("name_key")] = try ColumnTarget(row.text("target"), in: settings)
    }
  }

  func rememberColumn(_ key: String, as target: String) throws {
    try run(
      """
      INSERT INTO import_column (name_key, target) VALUES (\(key), \(target))
      ON CONFLICT (name_key) DO UPDATE SET target = excluded.target
      """)
  }
}
