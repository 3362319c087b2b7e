/// How a signature is made (RFC 8301, RFC 8463).
public enum DKIMAlgorithm: String, Sendable, Hashable, CaseIterable {
  case rsa = "rsa-sha256"
  case ed25519 = "ed25519-sha256"
}
