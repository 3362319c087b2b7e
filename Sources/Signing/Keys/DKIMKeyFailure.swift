public import Vocabulary

/// Why a key cannot sign.
public enum DKIMKeyFailure: Failure, Equatable {
  case unreadable(String)
  case length(String, bits: Int)

  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) holds no private key of RSA or Ed25519"
    case .length(let path, let bits): "the RSA key \(path) has \(bits) bits"
    }
  }

  public var advice: String? {
    switch self {
    case .unreadable:
      "It should begin with “-----BEGIN PRIVATE KEY-----” and have no pass phrase."
    case .length:
      "Keys of 1024 to 4096 bits can sign, and 2048 are right: rapport mail keys makes one."
    }
  }
}
