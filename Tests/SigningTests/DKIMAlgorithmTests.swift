import Signing
import Testing

struct DKIMAlgorithmTests {
  @Test func `the names are those of a signature`() {
    #expect(DKIMAlgorithm.allCases.map(\.rawValue) == ["rsa-sha256", "ed25519-sha256"])
  }
}
