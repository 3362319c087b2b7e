import GRDB
import Glibc
import Store

extension SQLiteDatabase {
  /// Opens the store for its migration, and makes the file if there is none: readable by its
  /// owner alone, as SQLite makes the files beside it like the store itself.
  public static func openOrMake(path: String, patience: Double = 5) throws -> SQLiteDatabase {
    let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreFailure.unreachable(place: path, because: SystemError(errno))
    }
    Glibc.close(descriptor)
    let database = try connect(path: path, for: .once, patience: patience)
    do {
      try database.connections.writeWithoutTransaction {
        // Readers and the one writer do not wait for each other. Kept in the file from now on.
        try $0.execute(sql: "PRAGMA journal_mode = WAL")
      }
    } catch { throw StoreFailure.meant(by: error, at: path) }
    return database
  }
}
