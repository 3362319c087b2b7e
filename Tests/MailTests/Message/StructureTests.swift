import Mail
import Testing

/// Which parts a message is made of, and how they are cut apart.
struct StructureTests {
  @Test func `mail-M12 text and HTML are alternatives, the plainest first`() throws {
    var mail = try Sample.mail()
    mail.html = "<p>Thank you.\n"
    #expect(
      try Sample.body(mail) == """
        Content-Type: multipart/alternative; boundary="=_alternative_2sw9re6fsw45w"

        --=_alternative_2sw9re6fsw45w
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Thank you.

        --=_alternative_2sw9re6fsw45w
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 7bit

        <p>Thank you.

        --=_alternative_2sw9re6fsw45w--

        """)
  }

  @Test func `mail-M9 mail-M10 mail-M12 pictures and attachments stand around the alternatives`()
    throws
  {
    var mail = try Sample.mail()
    mail.html = #"<img src="cid:logo@plants.example" alt="">"#
    mail.pictures = [
      MailFile(
        name: "logo.png", mediaType: "image/png", bytes: Array(0..<60),
        contentID: "logo@plants.example")
    ]
    mail.attachments = [MailFile(name: "List.pdf", mediaType: "application/pdf", bytes: [37])]
    #expect(
      try Sample.body(mail) == """
        Content-Type: multipart/mixed; boundary="=_mixed_2sw9re6fsw45w"

        --=_mixed_2sw9re6fsw45w
        Content-Type: multipart/related; type="multipart/alternative";
         boundary="=_related_2sw9re6fsw45w"

        --=_related_2sw9re6fsw45w
        Content-Type: multipart/alternative; boundary="=_alternative_2sw9re6fsw45w"

        --=_alternative_2sw9re6fsw45w
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Thank you.

        --=_alternative_2sw9re6fsw45w
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 7bit

        <img src="cid:logo@plants.example" alt="">

        --=_alternative_2sw9re6fsw45w--

        --=_related_2sw9re6fsw45w
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-ID: <logo@plants.example>
        Content-Disposition: inline; filename="logo.png"

        AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4
        OTo7

        --=_related_2sw9re6fsw45w--

        --=_mixed_2sw9re6fsw45w
        Content-Type: application/pdf
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="List.pdf"

        JQ==

        --=_mixed_2sw9re6fsw45w--

        """)
  }

  @Test func `mail-M12 without HTML there are no pictures to show, so they are attached`() throws {
    var mail = try Sample.mail()
    mail.pictures = [MailFile(name: "a.png", mediaType: "image/png", bytes: [1])]
    let body = try Sample.body(mail)
    #expect(body.hasPrefix("Content-Type: multipart/mixed;"))
    #expect(body.contains("Content-Disposition: attachment; filename=\"a.png\""))
  }

  @Test func `mail-M11 what looks like a boundary is sent so that it is none`() throws {
    var mail = try Sample.mail(text: "--=_alternative_2sw9re6fsw45w--\n")
    mail.html = "--=_alternative_2sw9re6fsw45w--\n"
    let body = try Sample.body(mail)
    #expect(body.contains("\n--=3D_alternative_2sw9re6fsw45w--\n"))
    #expect(body.split(separator: "\n--=_alternative_2sw9re6fsw45w").count == 4)
  }

  @Test(arguments: ["message/rfc822", "multipart/mixed", "", "a", "a/b\r\nBcc: v@x", "a/b; c"])
  func `mail-M10 what may not travel in base 64 is sent as a file of no known kind`(
    type: String
  ) throws {
    var mail = try Sample.mail()
    mail.attachments = [MailFile(name: "a.eml", mediaType: type, bytes: [1])]
    #expect(try Sample.body(mail).contains("\nContent-Type: application/octet-stream\n"))
  }

  @Test func `a picture's name must be one that a page can point to`() throws {
    var mail = try Sample.mail()
    mail.html = "<p>"
    mail.pictures = [MailFile(name: "a", mediaType: "image/png", bytes: [], contentID: "a b")]
    #expect(throws: MailFault.contentID("a b")) { try mail.written() }
  }

  @Test func `a fault adds nothing to what is there`() throws {
    var mail = try Sample.mail()
    mail.html = "<p>"
    mail.pictures = [MailFile(name: "a", mediaType: "image/png", bytes: [], contentID: "")]
    var bytes: [UInt8] = [1, 2, 3]
    #expect(throws: MailFault.contentID("")) { try mail.write(into: &bytes) }
    #expect(bytes == [1, 2, 3])
    mail.pictures = []
    try mail.write(into: &bytes)
    #expect(try bytes == [1, 2, 3] + Array(mail.written().utf8))
  }

  @Test func `mail-M9 another script travels in base 64, as that is shorter`() throws {
    let mail = try Sample.mail(text: "مرحبا بالعالم\nشكرا\n")
    #expect(
      try Sample.body(mail) == """
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        2YXYsdit2KjYpyDYqNin2YTYudin2YTZhQ0K2LTZg9ix2KcNCg==

        """)
  }
}
