import Glibc
import Vocabulary

/// Why the system does not tell of changes.
enum WatchFailure: Failure, Equatable {
  /// Beyond `fs.inotify.max_user_watches` or `max_user_instances`.
  case limit
  case system(String)

  init(_ code: Int32) {
    self = code == ENOSPC || code == EMFILE ? .limit : .system(String(cString: strerror(code)))
  }

  var description: String {
    switch self {
    case .limit: "this system's limit of watched folders is reached"
    case .system(let reason): "this system does not tell of changes (\(reason))"
    }
  }

  var advice: String? {
    switch self {
    case .limit: "Raise it: sysctl fs.inotify.max_user_watches=524288"
    case .system: nil
    }
  }
}
