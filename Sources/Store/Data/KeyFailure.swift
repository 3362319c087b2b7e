public import Vocabulary

/// Why a key of the folder of data cannot be used.
public enum KeyFailure: Failure, Equatable {
  case missing(String)
  case readableByOthers(String)
  /// The key is gone by which so many people are known who are never to be mailed again.
  case lost(String, people: Int)
  /// Less than 256 bits, or not in hexadecimal.
  case tooShort(String)

  public var description: String {
    switch self {
    case .missing(let path): "there is no key \(path)"
    case .readableByOthers(let path): "the key \(path) may be read or written by others"
    case .lost(let path, let people):
      "there is no key \(path), and by it the store knows who is never to be mailed again: \(people) of them"
    case .tooShort(let path): "the key \(path) is not 64 hexadecimal letters"
    }
  }

  public var advice: String? {
    switch self {
    case .missing: "Run: rapport store migrate"
    case .readableByOthers(let path): "Run: chmod 600 \(path)"
    case .lost:
      "Put your copy of it back. Without one, nobody can tell any more who they are: rapport store migrate --new-contact-key"
    case .tooShort:
      "Put your copy of it back; a form.key may also be made anew: rapport store rotate-keys"
    }
  }
}
