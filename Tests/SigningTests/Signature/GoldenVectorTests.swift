import Crypto
import Mail
@testable import Signing
import Testing

/// Signatures that the RFCs print, made again from their messages and keys.
struct GoldenVectorTests {
  @Test func `mail-M16 signs the message of RFC 8463 as its appendix does, with Ed25519`() throws {
    let field = """
      DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=brisbane; t=1528637909; h=from : to :
       subject : date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=
      """
    #expect(
      try Self.signature(Vectors.ed25519(), field: field) == """
        /gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus\
        Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
        """)
  }

  @Test func `mail-M16 signs the message of RFC 6376 as RFC 8463 does, with RSA`() throws {
    let field = """
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=test; t=1528637909; h=from : to : subject :
       date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=
      """
    #expect(
      try Self.signature(Vectors.rsa(), field: field) == """
        F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3\
        DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz\
        dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
        """)
  }

  /// The RFC signs the fields in the order of the message, each folded as it prints it.
  private static func signature(_ key: DKIMKey, field: String) throws -> String {
    let head = Vectors.message.split(separator: UInt8(ascii: "\n"), maxSplits: 5).prefix(5)
    var signed: [UInt8] = []
    for line in head.map({ Array($0) + [10] }) + [Vectors.bytes(field)] {
      line.withUnsafeBufferPointer { _ = RelaxedHeaders.append($0, to: &signed) }
    }
    let signature = try key.signature(of: SHA256.hash(data: signed.dropLast(2)))
    var letters: [UInt8] = []
    signature.withUnsafeBufferPointer { Base64.append($0, to: &letters) }
    return String(decoding: letters, as: UTF8.self)
  }
}
