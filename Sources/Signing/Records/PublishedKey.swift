extension DKIMKey {
  /// Whether the texts at the key's place in DNS are its record (RFC 6376 §3.6.1).
  public func state(published texts: [String]) -> RecordState {
    guard let text = texts.first else { return .missing }
    guard texts.count == 1 else {
      return .different("There are \(texts.count) texts, and nobody knows which one counts.")
    }
    guard let tags = TagList(text), let letters = tags["p"], tags["v"] ?? "DKIM1" == "DKIM1" else {
      return .different("It is no record of a key.")
    }
    if letters.isEmpty { return .different("It says that the key is revoked.") }
    let kind = algorithm == .rsa ? "rsa" : "ed25519"
    guard tags["k"] ?? "rsa" == kind, letters == publicLetters else {
      return .different("It is the record of another key.")
    }
    if let hashes = tags["h"], !hashes.split(separator: ":").contains("sha256") {
      return .different("Its tag h forbids SHA-256.")
    }
    if let services = tags["s"], !services.split(separator: ":").contains(where: isMail) {
      return .different("Its tag s says that the key is not for mail.")
    }
    if let flags = tags["t"], flags.split(separator: ":").contains("y") {
      return .different("Its tag t says that the domain only tries signing.")
    }
    return .right
  }

  private func isMail(_ service: Substring) -> Bool { service == "*" || service == "email" }
}
