import GRDB

extension SQLiteDatabase {
  /// Keeps up to 48 MB of the store in memory, for a work that touches all of it: with SQLite's
  /// usual 2 MB an index of a million addresses is written to the disk again and again.
  public func prepareForLargeWork() throws {
    try maintain { try $0.execute(sql: "PRAGMA cache_size = -49152") }
  }
}
