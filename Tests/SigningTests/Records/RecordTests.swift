import Signing
import Testing

struct RecordTests {
  @Test func `mail-D4 an Ed25519 key is 44 letters, as RFC 8463 has it`() throws {
    let record = try Vectors.ed25519().record(below: SigningDomain("football.example.com"))
    #expect(
      record.zoneLine == """
        brisbane._domainkey.football.example.com. IN TXT \
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
        """)
  }

  @Test func `mail-D4 an RSA key is its SubjectPublicKeyInfo, as RFC 6376 has it`() throws {
    let record = try Vectors.rsa().record(below: SigningDomain("football.example.com"))
    #expect(record.name == "test._domainkey.football.example.com")
    #expect(
      record.text == """
        v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5\
        qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4\
        hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB
        """)
  }

  @Test func `mail-D4 an RSA key of 2048 bits is cut into two strings`() throws {
    let key = try DKIMKey.made(.rsa, selector: DKIMSelector("rapport"))
    let record = key.record(below: try SigningDomain("plants.example"))
    #expect(record.strings.map(\.utf8.count) == [255, record.text.utf8.count - 255])
    #expect(record.strings.joined() == record.text)
    #expect(record.zoneLine.hasPrefix("rapport._domainkey.plants.example. IN TXT ( \"v=DKIM1; "))
    #expect(record.zoneLine.hasSuffix("\" )"))
    #expect(key.state(published: [record.text]) == .right)
  }

  @Test(arguments: [(0, 0), (1, 1), (255, 1), (256, 2), (510, 2), (736, 3)])
  func `mail-D4 no string of a record is longer than 255`(length: Int, count: Int) {
    let record = TextRecord(name: "a.example", text: String(repeating: "a", count: length))
    #expect(record.strings.count == count)
    #expect(record.strings.joined() == record.text)
  }

  @Test func `a start for SPF and DMARC names the mail server and asks for reports`() throws {
    let domain = try SigningDomain("plants.example")
    #expect(
      SenderRecords.spf(domain, mailServer: "smtp.mailer.example").zoneLine
        == "plants.example. IN TXT \"v=spf1 a:smtp.mailer.example mx ~all\"")
    #expect(
      SenderRecords.spf(domain, mailServer: nil).text == "v=spf1 a mx ~all")
    #expect(
      SenderRecords.dmarc(domain, reportsTo: "post@plants.example").zoneLine
        == "_dmarc.plants.example. IN TXT \"v=DMARC1; p=none; rua=mailto:post@plants.example\"")
  }
}
