import Crypto
import CryptoExtras

extension DKIMKey {
  /// RSA keys of fewer bits must not sign, and of more need not be understood (RFC 8301 §3.2).
  public static let rsaBits = 1024...4096

  /// Reads a key as OpenSSL writes it: `PRIVATE KEY` (PKCS #8) or `RSA PRIVATE KEY` (PKCS #1).
  ///
  /// `path` is for the failure to name.
  public init(_ pem: String, selector: DKIMSelector, path: String) throws(DKIMKeyFailure) {
    self.selector = selector
    if let key = Self.ed25519(pem) {
      secret = .ed25519(key)
    } else if let key = try? _RSA.Signing.PrivateKey(unsafePEMRepresentation: pem),
      let signer = RSASigner(der: Array(key.derRepresentation))
    {
      guard Self.rsaBits ~= key.keySizeInBits else { throw .length(path, bits: key.keySizeInBits) }
      secret = .rsa(key, signer)
    } else {
      throw .unreadable(path)
    }
  }

  /// A new key by the library's own chance; `bits` is for RSA.
  public static func made(
    _ algorithm: DKIMAlgorithm, selector: DKIMSelector, bits: Int = 2048
  ) throws -> DKIMKey {
    switch algorithm {
    case .rsa:
      let key = try _RSA.Signing.PrivateKey(keySize: _RSA.Signing.KeySize(bitCount: bits))
      guard let signer = RSASigner(der: Array(key.derRepresentation)) else {
        throw DKIMFault.key(selector.text)
      }
      return DKIMKey(selector: selector, secret: .rsa(key, signer))
    case .ed25519:
      return DKIMKey(selector: selector, secret: .ed25519(Curve25519.Signing.PrivateKey()))
    }
  }

  /// As PKCS #8, with a line end behind it.
  public var pem: String {
    let text =
      switch secret {
      case .rsa(let key, _): key.pkcs8PEMRepresentation
      case .ed25519(let key): key.pemRepresentation
      }
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// The library takes any 32 bytes for such a key, whatever they say they are, so the text has to
  /// be the one that it would write.
  private static func ed25519(_ pem: String) -> Curve25519.Signing.PrivateKey? {
    guard let key = try? Curve25519.Signing.PrivateKey(pemRepresentation: pem) else { return nil }
    return letters(key.pemRepresentation) == letters(pem) ? key : nil
  }

  private static func letters(_ pem: String) -> [UInt8] { pem.utf8.filter { $0 > 0x20 } }
}
