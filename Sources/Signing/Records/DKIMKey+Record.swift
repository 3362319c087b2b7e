import Mail

extension DKIMKey {
  /// The public half, as whoever verifies looks it up (RFC 6376 §3.6.1, mail-D4).
  public func record(below domain: SigningDomain) -> TextRecord {
    let kind = algorithm == .rsa ? "rsa" : "ed25519"
    return TextRecord(
      name: selector.place(below: domain), text: "v=DKIM1; k=\(kind); p=\(publicLetters)")
  }

  /// In base 64: 44 letters for an Ed25519 key.
  var publicLetters: String {
    var letters: [UInt8] = []
    publicBytes.withUnsafeBufferPointer { Base64.append($0, to: &letters) }
    return String(decoding: letters, as: UTF8.self)
  }
}
