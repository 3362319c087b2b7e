import GRDB
import Glibc
public import Store

extension SQLiteDatabase {
  /// Puts a backup in the store's place. It is checked first, on a copy; the store that it
  /// replaces is kept as `replaced`, where there was one.
  ///
  /// Refuses while anybody has the store open: their next write would go to the old file. Returns
  /// whether there was a store to replace.
  @discardableResult
  public static func restore(
    from backup: String, to store: String, keeping replaced: String, schemas: [Schema]
  ) throws -> Bool {
    guard access(backup, F_OK) == 0 else { throw BackupFailure.missing(backup) }
    let copy = store + ".restoring"
    for ending in ["", "-wal", "-shm"] { unlink(copy + ending) }
    defer { for ending in ["", "-wal", "-shm"] { unlink(copy + ending) } }
    try makeCopy(copy, of: backup, schemas: schemas)
    guard access(store, F_OK) == 0 else {
      try put(copy, in: store)
      return false
    }

    try withEveryoneOut(of: store) {
      guard link(store, replaced) == 0 else {
        throw FileFailure.cannotWrite(replaced, because: SystemError(errno))
      }
      // Of a store that SQLite cannot read: they must not be taken for the new one's.
      for ending in ["-wal", "-shm"] where access(store + ending, F_OK) == 0 {
        rename(store + ending, replaced + ending)
      }
      try put(copy, in: store)
    }
    return true
  }

  private static func makeCopy(_ copy: String, of backup: String, schemas: [Schema]) throws {
    do {
      let source = try connect(path: backup, for: .once, patience: 5)
      let faults = try source.faults()
      guard faults.isEmpty else { throw BackupFailure.damaged(backup, faults: faults) }
      _ = try source.missingSteps(schemas)
      try source.backUp(to: copy)
      try source.close()
      let database = try openOrMake(path: copy)
      try database.maintain { _ = try $0.checkpoint(.truncate) }
      try database.close()
      try PrivateFile.sync(copy)
    } catch StoreFailure.damaged(let error) {
      let isStore = (error as? DatabaseError)?.resultCode == .SQLITE_CORRUPT
      throw isStore
        ? BackupFailure.damaged(backup, faults: ["\(error)"])
        : BackupFailure.noStore(backup, because: error)
    } catch StoreFailure.other(let error) {
      throw BackupFailure.noStore(backup, because: error)
    }
  }

  /// Puts all of the store into its one file, and works while nobody else can open it. A file so
  /// damaged that SQLite does not take it for its own is in nobody's use.
  private static func withEveryoneOut(of store: String, _ work: () throws -> Void) throws {
    do {
      let database = try connect(path: store, for: .once, patience: 0)
      try database.maintain { connection in
        // SQLite refuses to leave WAL while a second connection is open.
        try connection.execute(sql: "PRAGMA journal_mode = DELETE")
        do {
          try connection.inTransaction(.exclusive) {
            try work()
            return .rollback
          }
        } catch {
          try connection.execute(sql: "PRAGMA journal_mode = WAL")
          throw error
        }
      }
      try database.close()
    } catch StoreFailure.busy(_) {
      throw BackupFailure.inUse(store)
    } catch StoreFailure.damaged(_) {
      try work()
    }
  }

  private static func put(_ copy: String, in store: String) throws {
    guard rename(copy, store) == 0 else {
      throw FileFailure.cannotWrite(store, because: SystemError(errno))
    }
    try PrivateFile.sync(folderOf: store)
  }
}
