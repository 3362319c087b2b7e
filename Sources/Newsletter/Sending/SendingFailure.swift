public import Vocabulary

/// Why a sending ended that ought to have gone on.
public enum SendingFailure: Failure, Equatable {
  /// Others found the worker gone and took over what it had.
  case takenForGone(issue: String)

  public var description: String {
    switch self {
    case .takenForGone(let issue): "others took this sending of “\(issue)” for dead"
    }
  }

  public var advice: String? {
    switch self {
    case .takenForGone(let issue): "See how it stands: rapport newsletter status \(issue)"
    }
  }
}
