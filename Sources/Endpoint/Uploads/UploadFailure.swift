public import Vocabulary

/// Why a file that a visitor sent cannot be kept.
public enum UploadFailure: Failure, Hashable {
  case full
  /// With the system's own words.
  case unwritable(because: String)

  public var description: String {
    switch self {
    case .full: "a file that was sent cannot be kept, as the disk is full"
    case .unwritable(let words): "a file that was sent cannot be kept: \(words)"
    }
  }

  public var advice: String? {
    switch self {
    case .full: "Make room on the disk."
    case .unwritable: "Check who owns the folder “uploads” in the data folder."
    }
  }
}
