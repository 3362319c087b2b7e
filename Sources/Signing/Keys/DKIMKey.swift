import Crypto
import CryptoExtras
import Mail

/// A private key and the selector under which its public half stands in DNS.
public struct DKIMKey: Sendable {
  public let selector: DKIMSelector
  let secret: Secret

  enum Secret: Sendable {
    case rsa(_RSA.Signing.PrivateKey, RSASigner)
    case ed25519(Curve25519.Signing.PrivateKey)
  }

  public var algorithm: DKIMAlgorithm {
    switch secret {
    case .rsa: .rsa
    case .ed25519: .ed25519
    }
  }

  /// How long the key is; 256 for every Ed25519 key.
  public var bits: Int {
    switch secret {
    case .rsa(let key, _): key.keySizeInBits
    case .ed25519: 256
    }
  }

  /// The public half as DNS publishes it: for RSA its SubjectPublicKeyInfo (RFC 6376 §3.6.1), for
  /// Ed25519 its 32 bytes (RFC 8463 §4).
  var publicBytes: [UInt8] {
    switch secret {
    case .rsa(let key, _): Array(key.publicKey.derRepresentation)
    case .ed25519(let key): Array(key.publicKey.rawRepresentation)
    }
  }

  /// RSA signs by PKCS #1 1.5 (RFC 8017 §8.2), Ed25519 signs the digest as if it were the message
  /// (RFC 8463 §3).
  func signature(of digest: SHA256Digest) throws(DKIMFault) -> [UInt8] {
    let signature: [UInt8]? =
      switch secret {
      case .rsa(_, let signer): signer.signature(ofSHA256: Array(digest))
      case .ed25519(let key): (try? key.signature(for: Array(digest))).map { Array($0) }
      }
    guard let signature else { throw .key(selector.text) }
    return signature
  }
}
