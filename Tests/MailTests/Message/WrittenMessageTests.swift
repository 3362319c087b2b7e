import Mail
import Testing
import Vocabulary

/// Whole messages, byte for byte.
struct WrittenMessageTests {
  @Test func `mail-M1 mail-M13 mail-A4 a plain acknowledgement`() throws {
    let mail = try Sample.mail()
    #expect(
      try mail.written()
        == crlf(
          """
          From: Pengelly's Plants <post@plants.example>
          To: Ada Lovelace <ada@example.org>
          Subject: We have your question
          Date: Mon, 23 Nov 2026 10:05:09 +0100
          Message-ID: <acknowledgement.K7M29QXRT@plants.example>
          Auto-Submitted: auto-replied
          X-Auto-Response-Suppress: All
          MIME-Version: 1.0
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: 7bit

          Thank you.

          """))
  }

  @Test func `mail-M7 mail-M9 a mail in German, answering another`() throws {
    var mail = try Sample.mail(
      from: "Gärtnerei Grün", to: nil,
      replyTo: Mailbox(try EmailAddress("zoe@example.org"), name: "Zoë"),
      subject: "Grüße aus dem Gärtnerhaus",
      text: "Schöne Grüße\n.\nFrom now on: 2 + 2 = 4\nblank \n")
    mail.automatic = nil
    mail.inReplyTo = "b@example.org"
    mail.references = ["a@example.org", "b@example.org"]
    #expect(
      try mail.written()
        == crlf(
          """
          From: =?utf-8?q?G=C3=A4rtnerei_Gr=C3=BCn?= <post@plants.example>
          To: ada@example.org
          Reply-To: =?utf-8?q?Zo=C3=AB?= <zoe@example.org>
          Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe_aus_dem_G=C3=A4rtnerhaus?=
          Date: Mon, 23 Nov 2026 10:05:09 +0100
          Message-ID: <acknowledgement.K7M29QXRT@plants.example>
          In-Reply-To: <b@example.org>
          References: <a@example.org> <b@example.org>
          MIME-Version: 1.0
          Content-Type: text/plain; charset=utf-8
          Content-Transfer-Encoding: quoted-printable

          Sch=C3=B6ne Gr=C3=BC=C3=9Fe
          =2E
          =46rom now on: 2 + 2 =3D 4
          blank=20

          """))
  }

  @Test func `the same mail is the same bytes`() throws {
    #expect(try Sample.mail().written() == Sample.mail().written())
  }

  @Test func `mail-M2 the Message-ID is made of what the mail tells of`() {
    #expect(
      MessageID.make("notice", of: "K7M29QXRT", domain: "plants.example")
        == "notice.K7M29QXRT@plants.example")
    #expect(
      MessageID.make("status", of: "a@b>\r\n", "", domain: "plants.example")
        == "status.a_40b_3E_0D_0A._@plants.example")
  }

  @Test(arguments: [
    "", "a", "@b", "a@", "a b@c", "a@b@c", "<a@b>", "a@b\r\nBcc: v@x", "ä@b", "a.@b",
  ])
  func `mail-M2 refuses a Message-ID that is none`(id: String) throws {
    var mail = try Sample.mail()
    mail.messageID = id
    #expect(throws: MailFault.messageID(id)) { try mail.written() }
  }

  @Test(arguments: [(0, "+0000"), (-5400, "-0130"), (20_700, "+0545"), (-30, "+0000")])
  func `mail-M3 the date has a real zone`(offset: Int, zone: String) throws {
    var mail = try Sample.mail()
    mail.date = Timestamp(
      CivilDate(daysSince1970: 20_784), hour: 9, minute: 0, second: 0, offset: offset)
    // Seconds of a zone are not written; the clock shows them all the same.
    #expect(try Sample.header("Date", of: mail) == "Date: Fri, 27 Nov 2026 09:00:00 " + zone)
  }

  private func crlf(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
