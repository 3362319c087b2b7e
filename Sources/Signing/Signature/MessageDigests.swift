import Crypto

/// What the signatures of a message have in common, computed once for all keys.
struct MessageDigests {
  let names: [String]
  /// SHA-256 of the body.
  let body: [UInt8]
  private let headers: SHA256

  /// Throws `noSender`.
  init(of message: [UInt8]) throws(DKIMFault) {
    let (headers, body) = try message.withUnsafeBufferPointer { message throws(DKIMFault) in
      let headers = try RelaxedHeaders(of: message)
      let body = UnsafeBufferPointer(rebasing: message[headers.bodyStart...])
      return (headers, Self.hash(ofBody: body))
    }
    var digest = SHA256()
    digest.update(data: headers.bytes)
    (names, self.body, self.headers) = (headers.names, body, digest)
  }

  /// What a key signs: the fields, and behind them its own without the signature and without a line
  /// end (RFC 6376 §3.7).
  func digest(with field: SignatureField) -> SHA256Digest {
    var relaxed: [UInt8] = []
    field.bytes.withUnsafeBufferPointer { _ = RelaxedHeaders.append($0, to: &relaxed) }
    relaxed.removeLast(Bytes.lineEnd.count)
    var digest = headers
    digest.update(data: relaxed)
    return digest.finalize()
  }

  static func hash(ofBody body: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var relaxed: [UInt8] = []
    RelaxedBody.append(body, to: &relaxed)
    return Array(SHA256.hash(data: relaxed))
  }
}
