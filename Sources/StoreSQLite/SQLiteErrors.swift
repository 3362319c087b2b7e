import GRDB
import Store

extension StoreFailure {
  /// What an error of SQLite is to a room. Other errors, those of the work itself, stay what they
  /// are. The error of SQLite that is kept as the cause shows `$1` and no value.
  static func meant(by error: any Error, at place: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    // https://www.sqlite.org/rescode.html
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: Self.busy(because: error)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY: Self.unwritable(because: error)
    case .SQLITE_CONSTRAINT: Self.conflict(because: error)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      Self.unreachable(place: place, because: error)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT: Self.damaged(because: error)
    default: Self.other(because: error)
    }
  }
}
