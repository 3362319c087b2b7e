public import Vocabulary

/// What a database could not do, in words that do not depend on which database it is.
public enum StoreFailure: Failure {
  /// The file or server cannot be opened.
  case unreachable(place: String, because: any Error)
  /// There is no store yet, or it is older than this program.
  case notMigrated(place: String)
  /// The store was made by a newer Rapport.
  case tooNew(place: String, room: String, step: Int)
  /// Another row has this key already, or a key points nowhere.
  case conflict(because: any Error)
  /// Somebody else kept the store locked for longer than we wait.
  case busy(because: any Error)
  /// The disk is full, or may not be written to.
  case unwritable(because: any Error)
  /// The file is no store, or bytes in it have changed.
  case damaged(because: any Error)
  case other(because: any Error)

  public var description: String {
    switch self {
    case .unreachable(let place, _): "the store \(place) cannot be opened"
    case .notMigrated(let place): "the store \(place) is not ready for this version of Rapport"
    case .tooNew(let place, let room, let step):
      "the store \(place) was made by a newer Rapport: its “\(room)” is at step \(step)"
    case .conflict: "the store holds a row that this one contradicts"
    case .busy: "the store is locked by another program"
    case .unwritable: "the store cannot be written to"
    case .damaged: "the store is damaged"
    case .other: "the store failed"
    }
  }

  public var cause: (any Error)? {
    switch self {
    case .notMigrated, .tooNew: nil
    case .unreachable(_, let error), .conflict(let error), .busy(let error),
      .unwritable(let error), .damaged(let error), .other(let error):
      error
    }
  }

  public var advice: String? {
    switch self {
    case .unreachable: "Check that the folder exists and belongs to the user who runs this."
    case .notMigrated: "Run: rapport store migrate"
    case .tooNew: "Install the newer Rapport, or restore a backup: rapport store restore <file>"
    case .unwritable: "Make room on the disk, and check who owns the data folder."
    case .damaged: "Restore a backup: rapport store restore <file>"
    case .busy: "See which program is at it; a backup or a copy may be running."
    case .conflict, .other: nil
    }
  }

  /// Whether the same may succeed later.
  public var isTemporary: Bool {
    switch self {
    case .busy, .unwritable: true
    default: false
    }
  }
}
