import Signing
import Testing

/// What DNS says, beside what it should.
struct PublishedTests {
  private static let letters = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

  @Test(arguments: [
    "v=DKIM1; k=ed25519; p=\(letters)", "k=ed25519;p=\(letters);", "p=\(letters); k=ed25519",
    "v=DKIM1; k=ed25519; h=sha1:sha256; s=email; t=s; n=ours; p=11qYAYKxCrfVS/7T yWQHOg7hcvPapiMlrwIaaPcHURo=",
  ])
  func `a key's record may be written in many ways`(text: String) throws {
    #expect(try Vectors.ed25519().state(published: [text]) == .right)
  }

  @Test(arguments: [
    ("", "It is no record of a key."), ("v=spf1 -all", "It is no record of a key."),
    ("v=DKIM1; k=ed25519", "It is no record of a key."),
    ("v=DKIM2; p=\(letters)", "It is no record of a key."),
    ("p=\(letters); p=\(letters)", "It is no record of a key."),
    ("v=DKIM1; k=ed25519; p=", "It says that the key is revoked."),
    ("v=DKIM1; p=\(letters)", "It is the record of another key."),
    ("v=DKIM1; k=rsa; p=\(letters)", "It is the record of another key."),
    ("v=DKIM1; k=ed25519; p=1\(letters.dropFirst(2))", "It is the record of another key."),
    ("k=ed25519; h=sha1; p=\(letters)", "Its tag h forbids SHA-256."),
    ("k=ed25519; s=tlsrpt; p=\(letters)", "Its tag s says that the key is not for mail."),
    ("k=ed25519; t=y; p=\(letters)", "Its tag t says that the domain only tries signing."),
  ])
  func `a record that is not the key's says why`(text: String, why: String) throws {
    #expect(try Vectors.ed25519().state(published: [text]) == .different(why))
  }

  @Test func `no record, and more than one`() throws {
    #expect(try Vectors.ed25519().state(published: []) == .missing)
    #expect(
      try Vectors.ed25519().state(published: ["a", "b"])
        == .different("There are 2 texts, and nobody knows which one counts."))
  }

  @Test(
    arguments: [
      ([], .missing), (["google-site-verification=1"], .missing), (["v=spf10 a"], .missing),
      (["v=spf1 -all"], .right), (["x", "V=SPF1 include:a.example ~all"], .right),
      (["v=spf1 redirect=a.example"], .right),
      (
        ["v=spf1 a -all", "v=spf1 mx -all"],
        .different("There are 2 SPF records, and then none counts.")
      ),
      (["v=spf1 +all"], .different("It lets everybody send: its end should be ~all or -all.")),
      (["v=spf1 a all"], .different("It lets everybody send: its end should be ~all or -all.")),
      (
        ["v=spf1 mx"],
        .different("It does not say what of all others: its end should be ~all or -all.")
      ),
      (
        ["v=spf1" + String(repeating: " include:a.example", count: 11) + " -all"],
        .different("It asks DNS 11 times, and after 10 receivers give up.")
      ),
    ] as [([String], RecordState)])
  func `mail-P2 a domain has one SPF record, which does not let everybody send`(
    texts: [String], state: RecordState
  ) {
    #expect(PublishedSPF.state(published: texts) == state)
  }

  @Test(
    arguments: [
      ([], .missing), (["v=spf1 -all"], .missing), (["v=DMARC1; p=none"], .right),
      (["v=DMARC1;p=Reject;rua=mailto:a@b.example"], .right),
      (
        ["v=DMARC1; p=none", "v=DMARC1; p=reject"],
        .different("There are 2 DMARC records, and then none counts.")
      ),
      (["v=DMARC1; rua=mailto:a@b.example"], .different("It has no policy: p=none is a start.")),
      (
        ["v=DMARC1; p=no"],
        .different("Its policy is “no”, and there are none, quarantine and reject.")
      ),
      (["v=DMARC1; p"], .different("It cannot be read.")),
    ] as [([String], RecordState)])
  func `mail-P2 a domain has one DMARC record with a policy`(texts: [String], state: RecordState) {
    #expect(PublishedDMARC.state(published: texts) == state)
  }

  @Test func `mail-P11 DMARC is looked for at the domain and above it`() throws {
    #expect(
      PublishedDMARC.places(of: try SigningDomain("news.plants.example")) == [
        "_dmarc.news.plants.example", "_dmarc.plants.example",
      ])
    let long = PublishedDMARC.places(of: try SigningDomain("a.b.c.d.e.f.g.h.i.plants.example"))
    #expect(long.first == "_dmarc.a.b.c.d.e.f.g.h.i.plants.example")
    #expect(long.dropFirst().first == "_dmarc.e.f.g.h.i.plants.example")
    #expect(long.count == 7)
  }
}
