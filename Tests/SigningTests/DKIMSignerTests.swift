import Signing
import Testing
import Vocabulary

struct DKIMSignerTests {
  /// dkimpy finds both good.
  @Test func `mail-D1 signs with both keys, and folds at 78`() throws {
    let fields = String(
      decoding: try Vectors.signer().signatures(of: Vectors.message, at: 1_528_637_909),
      as: UTF8.self)
    #expect(
      fields.replacing("\r\n", with: "\n") == """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
         d=football.example.com; s=brisbane; t=1528637909; h=message-id:date:subject:
         to:from:from:subject; bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=; b=eef9
         an+2+Aoi5v7vtp3G3fa/tArmLJFLZzQB/DTUw8k5ik6qibw5lHd+nbTZ0v13CqnfDWO7sNYSeQaZN
         nkSDQ==
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=football.example.com;
         s=test; t=1528637909; h=message-id:date:subject:to:from:from:subject;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=; b=fG7nUFwJDk+uFcq9TRDAtINE/P
         +2D0BHfAboLONwAaF3u3Wun61BBmbSIXggTg62TsW4vGCoim85XZEmtuylrchDNU4hzfe7ZIrPcLZ
         89FU2W1FkCcztNn6sdo9iLaQYYI7IPzjv3xFGIg8Bl7HbKkPgPNymFoEe85SCTQk+3mY=

        """)
  }

  @Test func `mail-D3 a body without a word has the hash of nothing`() throws {
    for body in ["", "\r\n", "\r\n\r\n", "\r\n \r\n"] {
      let message = Array("From: a@b.example\r\n\(body)".utf8)
      #expect(
        try Self.tag("bh", of: message) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }
  }

  @Test func `the signatures stand in front of the message as it was`() throws {
    var message = Vectors.message
    let fields = try Vectors.signer().signatures(of: message, at: 0)
    try Vectors.signer().sign(&message, at: 0)
    #expect(message == fields + Vectors.message)
  }

  @Test func `a message without a sender is left as it was`() throws {
    var message = Array("To: a@b.example\r\n\r\n".utf8)
    #expect(throws: DKIMFault.noSender) { try Vectors.signer().sign(&message, at: 0) }
    #expect(message == Array("To: a@b.example\r\n\r\n".utf8))
  }

  @Test func `no line is longer than 78 bytes, however long the names are`() throws {
    let labels = Array(repeating: String(repeating: "a", count: 50), count: 4)
    let signer = DKIMSigner(
      domain: try SigningDomain(labels.joined(separator: ".")),
      keys: [
        try DKIMKey(
          Vectors.rsaPEM, selector: DKIMSelector(labels[0] + ".b"), path: "key.pem")
      ])
    let fields = try signer.signatures(of: Vectors.message, at: 1_528_637_909)
    let lines = fields.split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }
    let domain = " d=\(labels.joined(separator: "."));"
    #expect(lines.filter { $0.count > 78 }.map { Array($0) } == [Array(domain.utf8)])
  }

  @Test func `the same second gives the same bytes, another gives others`() throws {
    let signer = try Vectors.signer()
    let fields = try signer.signatures(of: Vectors.message, at: 1)
    #expect(try signer.signatures(of: Vectors.message, at: 1) == fields)
    #expect(try signer.signatures(of: Vectors.message, at: 2) != fields)
  }

  private static func tag(_ name: String, of message: [UInt8]) throws -> String {
    let fields = String(
      decoding: try Vectors.signer().signatures(of: message, at: 0), as: UTF8.self)
    let tail = fields.split(separator: " \(name)=", maxSplits: 1).last ?? ""
    return String(tail.prefix { $0 != ";" })
  }
}
