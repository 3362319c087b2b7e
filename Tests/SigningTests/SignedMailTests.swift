import Mail
import Signing
import Testing
import Vocabulary

struct SignedMailTests {
  @Test func `mail-D2 and mail-L2 hold for a mail of a list that was signed here`() throws {
    var mail = MailMessage(
      from: Mailbox(try EmailAddress("news@plants.example"), name: "Pengelly's Plants"),
      to: Mailbox(try EmailAddress("ada@example.org")),
      replyTo: Mailbox(try EmailAddress("maud@plants.example")), subject: "Žluté tulipány",
      text: "Spring has come.\n",
      date: Timestamp(CivilDate(daysSince1970: 20_780), hour: 10, minute: 5, second: 9, offset: 0),
      messageID: "spring.1@plants.example")
    mail.html = "<p>Spring  has come.</p>\n"
    mail.list = ListHeaders(
      title: "News", id: "news.plants.example", unsubscribe: "https://plants.example/leave/4f2a")
    var bytes: [UInt8] = []
    try mail.write(into: &bytes)
    let signer = DKIMSigner(
      domain: try SigningDomain("plants.example"),
      keys: [
        try .made(.ed25519, selector: DKIMSelector("rapport-ed")),
        try .made(.rsa, selector: DKIMSelector("rapport")),
      ])
    try signer.sign(&bytes, at: 1_795_428_309)
    #expect(MailLint.checkSignatures(bytes, bounceDomain: "bounce.plants.example") == [])
    #expect(MailLint.check(bytes) == [])
  }
}
