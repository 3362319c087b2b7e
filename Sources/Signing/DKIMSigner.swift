import Crypto

/// Signs messages in the name of a domain (RFC 6376), once with each of its keys (mail-D1).
///
/// The same message at the same second is signed with the same bytes.
public struct DKIMSigner: Sendable {
  public let domain: SigningDomain
  public let keys: [DKIMKey]

  public init(domain: SigningDomain, keys: [DKIMKey]) { (self.domain, self.keys) = (domain, keys) }

  /// Puts a signature of each key in front of a message as it travels, its lines ended by CRLF and
  /// no dots doubled (mail-D3).
  ///
  /// `seconds` since 1970 is when. Nothing is changed if a fault is thrown.
  public func sign(_ message: inout [UInt8], at seconds: Int) throws(DKIMFault) {
    message.insert(contentsOf: try signatures(of: message, at: seconds), at: 0)
  }

  /// The fields that `sign` puts in front.
  public func signatures(of message: [UInt8], at seconds: Int) throws(DKIMFault) -> [UInt8] {
    let digests = try MessageDigests(of: message)
    var fields: [UInt8] = []
    fields.reserveCapacity(1024 * keys.count)
    for key in keys {
      var field = SignatureField(
        key, domain: domain.text, seconds: seconds, names: digests.names,
        bodyHash: digests.body)
      field.close(try key.signature(of: digests.digest(with: field)))
      fields.append(contentsOf: field.bytes)
    }
    return fields
  }
}
