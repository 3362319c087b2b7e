import Signing
import Testing
import Vocabulary

struct DKIMKeyTests {
  @Test func `reads the keys of RFC 8463`() throws {
    #expect(try Vectors.ed25519().algorithm == .ed25519)
    #expect(try Vectors.rsa().algorithm == .rsa)
    #expect(try Vectors.rsa().bits == 1024)
  }

  @Test(arguments: DKIMAlgorithm.allCases)
  func `a key that was made is read again`(algorithm: DKIMAlgorithm) throws {
    let key = try DKIMKey.made(algorithm, selector: DKIMSelector("rapport"))
    #expect(key.pem.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    #expect(key.pem.hasSuffix("-----END PRIVATE KEY-----\n"))
    let read = try DKIMKey(key.pem, selector: key.selector, path: "key.pem")
    #expect(read.algorithm == algorithm)
    #expect(read.bits == (algorithm == .rsa ? 2048 : 256))
    #expect(read.pem == key.pem)
  }

  @Test(arguments: [
    "", "\u{0}", "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
    Vectors.rsaPEM.replacing("MIICXQ", with: "MIICXR"),
    Vectors.rsaPEM.replacing("RSA PRIVATE", with: "PUBLIC"),
    // X25519, which is for agreeing on keys.
    Vectors.ed25519PEM.replacing("K2VwBCIE", with: "K2VuBCIE"),
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw\n-----END ENCRYPTED PRIVATE KEY-----\n",
  ])
  func `what is no private key of the two kinds is refused`(pem: String) throws {
    let selector = try DKIMSelector("a")
    let failure = #expect(throws: DKIMKeyFailure.self) {
      try DKIMKey(pem, selector: selector, path: "data/keys/dkim-a.pem")
    }
    #expect(
      failure?.report == [
        "error: data/keys/dkim-a.pem holds no private key of RSA or Ed25519",
        "try: It should begin with “-----BEGIN PRIVATE KEY-----” and have no pass phrase.",
      ])
  }

  @Test(arguments: [
    "", ".", "a.", "-a", "a-", "A", "a_b", "a b", "ü", "a\r\n",
    String(repeating: "a", count: 64),
  ])
  func `a selector is a name of DNS`(text: String) {
    let refusal = #expect(throws: Refusal.self) { try DKIMSelector(text) }
    #expect(
      refusal?.description
        == "A selector has small letters, digits and hyphens, such as rapport-2.")
  }

  @Test(arguments: ["", "example", "a@b.example", "a b.example", "-a.example", "a..example"])
  func `a domain is one that an address can stand at`(text: String) {
    let refusal = #expect(throws: Refusal.self) { try SigningDomain(text) }
    #expect(
      refusal?.description == "“\(text)” is not a domain. It should look like example.org.")
  }

  @Test func `mail-M15 a domain in other letters is signed in its ASCII form`() throws {
    #expect(try SigningDomain("Bücher.example").text == "xn--bcher-kva.example")
  }
}
