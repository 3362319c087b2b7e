public import Vocabulary

/// Why the key that signs forms cannot be used.
public enum KeyFailure: Failure, Equatable {
  case missing(String)
  case readableByOthers(String)
  /// Less than 256 bits, or not in hexadecimal.
  case tooShort(String)

  public var description: String {
    switch self {
    case .missing(let path): "there is no key \(path)"
    case .readableByOthers(let path): "the key \(path) may be read or written by others"
    case .tooShort(let path): "the key \(path) is not 64 hexadecimal letters"
    }
  }

  public var advice: String? {
    switch self {
    case .missing: "Run: rapport store migrate"
    case .readableByOthers(let path): "Run: chmod 600 \(path)"
    case .tooShort: "Make a new one: rapport store rotate-keys"
    }
  }
}
