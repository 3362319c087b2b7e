public import Vocabulary

/// Why a file of `data/` could not be read or written.
public enum FileFailure: Failure {
  case cannotRead(String, because: any Error)
  case cannotWrite(String, because: any Error)

  public var description: String {
    switch self {
    case .cannotRead(let path, _): "\(path) cannot be read"
    case .cannotWrite(let path, _): "\(path) cannot be written"
    }
  }

  public var cause: (any Error)? {
    switch self {
    case .cannotRead(_, let error), .cannotWrite(_, let error): error
    }
  }

  public var advice: String? {
    "Check that the folder exists and belongs to the user who runs this."
  }
}
