import GRDB
import Glibc
import Store
public import Vocabulary

extension SQLiteDatabase {
  /// Writes the store as it is at this moment into a file of its own, while others go on with it.
  ///
  /// The file gets its name when it is whole and on the disk; one that is there is not replaced.
  public func backUp(to file: String) throws {
    guard access(file, F_OK) != 0 else { throw BackupFailure.exists(file) }
    let part = file + ".part"
    unlink(part)
    do {
      try PrivateFile.write([], to: part)
      // SQLite fills an empty file, and leaves out what was deleted.
      try maintain { try $0.execute(sql: "VACUUM INTO ?", arguments: [part]) }
      try PrivateFile.sync(part)
      guard rename(part, file) == 0 else {
        throw FileFailure.cannotWrite(file, because: SystemError(errno))
      }
      try PrivateFile.sync(folderOf: file)
    } catch {
      unlink(part)
      throw BackupFailure.notMade(file, because: error)
    }
  }
}

/// Why a backup was not made or is not taken.
public enum BackupFailure: Failure {
  case exists(String)
  case notMade(String, because: any Error)
  case missing(String)
  case noStore(String, because: (any Error)?)
  case damaged(String, faults: [String])
  case inUse(String)

  public var description: String {
    switch self {
    case .exists(let file): "\(file) is there already"
    case .notMade(let file, _): "the backup \(file) cannot be made"
    case .missing(let file): "there is no file \(file)"
    case .noStore(let file, _): "\(file) is no backup of a Rapport store"
    case .damaged(let file, let faults):
      "the backup \(file) is damaged: \(faults.first ?? "it cannot be read")"
    case .inUse(let store): "the store \(store) is in use"
    }
  }

  public var cause: (any Error)? {
    switch self {
    case .notMade(_, let error): error
    case .noStore(_, let error): error
    default: nil
    }
  }

  public var advice: String? {
    switch self {
    case .exists: "Choose another name, or remove it first."
    case .notMade: "Make room on the disk, and check who owns the folder."
    case .missing: "See which there are in data/backups."
    case .noStore, .damaged: "Take another one; see data/backups. The store is as it was."
    case .inUse: "Stop the server and the worker first, and run it again."
    }
  }
}
