import CCrypto

/// An RSA key that signs by the system's libcrypto: it takes half of the time of the library that
/// swift-crypto brings along (Benchmarks/mail).
///
/// Sendable although libcrypto keeps the key: it is never changed once it was read, threads may share
/// one that is only read (openssl-threads(7)), and each signature has a context of its own.
final class RSASigner: @unchecked Sendable {
  private let key: OpaquePointer

  /// Nil for anything but a key in DER, as PKCS #1 or PKCS #8.
  init?(der: [UInt8]) {
    let key = der.withUnsafeBufferPointer { bytes in
      var start = bytes.baseAddress
      return d2i_AutoPrivateKey(nil, &start, bytes.count)
    }
    guard let key else { return nil }
    self.key = key
  }

  deinit { EVP_PKEY_free(key) }

  /// By PKCS #1 1.5 of a digest by SHA-256 (RFC 8017 §8.2); nil where libcrypto has no memory.
  func signature(ofSHA256 digest: [UInt8]) -> [UInt8]? {
    guard let context = EVP_PKEY_CTX_new(key, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var count = Int(EVP_PKEY_get_size(key))
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_PKEY_sign_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
      EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1,
      EVP_PKEY_sign(context, &signature, &count, digest, digest.count) == 1
    else { return nil }
    return Array(signature[..<count])
  }
}
