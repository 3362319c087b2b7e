import Mail
import Testing
import Vocabulary

/// Five defects of a mail merge that many use, seen on the wire. Ours has none of them.
struct MailMergeDefectTests {
  static let hostile = [
    "Bob\nBCC: evil@example.net", "Bob\rBCC: evil@example.net", "Bob\r\nX-Injected: yes",
    "Bob\u{85}Bcc: v", "Bob\u{2028}Bcc: v", "Bob\u{0}",
  ]

  @Test(arguments: hostile)
  func `mail-M6 defect 1 a line end in a value adds no header and no recipient`(
    value: String
  ) throws {
    let address = try EmailAddress("ada@example.org")
    var mail = try Sample.mail(to: value)
    #expect(throws: MailFault.control("To")) { try mail.written() }
    mail.to = Mailbox(address)
    mail.from.name = value
    #expect(throws: MailFault.control("From")) { try mail.written() }
    mail.from.name = nil
    mail.subject = value
    #expect(throws: MailFault.control("Subject")) { try mail.written() }
    mail.subject = ""
    mail.references = [value]
    #expect(throws: MailFault.messageID(value)) { try mail.written() }
    mail.references = []
    mail.list = ListHeaders(title: "News", id: "n.example", unsubscribe: "https://a.example/")
    mail.list?.archive = "https://a.example/" + value
    #expect(throws: MailFault.url(header: "List-Archive")) { try mail.written() }
    mail.list = nil
    mail.textBytes = Array(value.utf8)
    mail.htmlBytes = Array(value.utf8)
    mail.attachments = [MailFile(name: value, mediaType: value, bytes: Array(value.utf8))]
    let bytes = Array(try mail.written().utf8)
    #expect(MailLint.check(bytes) == [])
    let read = ReadMessage(bytes)
    #expect(read["Bcc"] == nil && read["X-Injected"] == nil)
    #expect(read.leaves.allSatisfy { $0["Bcc"] == nil && $0["X-Injected"] == nil })
  }

  @Test(arguments: ["=?utf-8?q?a=0D=0ABcc:x?=", "=?utf-8?b?YQ0KQmNjOng=?=", "a =?x?q?=0A?= b"])
  func `mail-M6 defect 1 a value that looks encoded is shown as it was typed`(
    value: String
  ) throws {
    var mail = try Sample.mail(from: value, to: value, subject: value)
    mail.list = ListHeaders(title: value, id: "n.example", unsubscribe: "https://a.example/")
    mail.attachments = [MailFile(name: value, mediaType: "a/b", bytes: [])]
    let bytes = Array(try mail.written().utf8)
    let read = ReadMessage(bytes)
    #expect(read["Subject"] == value)
    #expect(read["To"] == value + " <ada@example.org>")
    #expect(read["List-Id"] == value + " <n.example>")
    #expect(read.files.first?.fileName == value)
    #expect(MailLint.check(bytes).filter { $0.rule != "L10" } == [])
  }

  @Test func `mail-M7 defect 2 a sender's name is encoded and the address is not`() throws {
    let mail = try Sample.mail(from: "Růžena Nováková")
    #expect(
      try Sample.header("From", of: mail)
        == "From: =?utf-8?b?UsWvxb5lbmEgTm92w6Frb3bDoQ==?= <post@plants.example>")
  }

  @Test func `mail-M8 defect 3 a file's name is encoded and its disposition is not`() throws {
    var mail = try Sample.mail()
    mail.attachments = [MailFile(name: "ceník.pdf", mediaType: "application/pdf", bytes: [1])]
    #expect(
      try Sample.body(mail).contains(
        """

        Content-Disposition: attachment; filename*=utf-8''cen%C3%ADk.pdf;
         filename="cen_k.pdf"

        """))
  }

  @Test func `mail-M2 mail-M3 mail-M10 mail-M12 defect 4 parts, name and zone are sound`() throws {
    var mail = try Sample.mail()
    mail.html = "<p>Ahoj"
    mail.attachments = [MailFile(name: "a.pdf", mediaType: "application/pdf", bytes: [1])]
    let text = try mail.written()
    #expect(!text.contains("multipart/related"))
    let multipart = try #require(text.firstRange(of: "Content-Type: multipart/mixed"))
    #expect(!text[multipart.upperBound...].prefix(80).contains("Content-Transfer-Encoding"))
    #expect(text.contains("\r\nMessage-ID: <acknowledgement.K7M29QXRT@plants.example>\r\n"))
    #expect(text.contains(" +0100\r\n"))
  }

  @Test func `defect 5 a value of a reader becomes no markup of the message`() throws {
    var mail = try Sample.mail(text: "Alice *starred* <b>x</b>\n")
    mail.html = "<p>Alice *starred* &lt;b&gt;x&lt;/b&gt;\n"
    let read = ReadMessage(Array(try mail.written().utf8))
    #expect(read.text == "Alice *starred* <b>x</b>\r\n")
    #expect(read.html == "<p>Alice *starred* &lt;b&gt;x&lt;/b&gt;\r\n")
  }
}
