import Mail
import Testing
import Vocabulary

struct HeaderTests {
  @Test(
    arguments: [
      "Bob\r\nBcc: v@x.example", "Bob\rBcc", "Bob\nBcc", "Bob\u{0}", "Bob\u{85}Bcc",
      "Bob\u{2028}Bcc", "Bob\u{2029}", "\u{7F}", "Bob\u{B}", "\r\n", "\r\n ",
    ])
  func `form-M1 mail-M6 a line end in a header is refused`(text: String) throws {
    let address = try EmailAddress("ada@example.org")
    let asSubject = try Sample.mail(subject: text)
    #expect(throws: MailFault.control("Subject")) { try asSubject.written() }
    let asName = try Sample.mail(replyTo: Mailbox(address, name: text))
    #expect(throws: MailFault.control("Reply-To")) { try asName.written() }
  }

  @Test func `form-M1 what looks encoded is encoded once more`() throws {
    let trick = "=?utf-8?q?=0d=0aBcc:_v@x.example?="
    let mail = try Sample.mail(to: trick, subject: "Hello " + trick)
    #expect(
      try Sample.header("Subject", of: mail)
        == "Subject: Hello =?utf-8?b?PT91dGYtOD9xPz0wZD0wYUJjYzpfdkB4LmV4YW1wbGU/PQ==?=")
    let read = ReadMessage(Array(try mail.written().utf8))
    #expect(read["Subject"] == "Hello " + trick)
    #expect(read["To"] == trick + " <ada@example.org>")
    #expect(read["Bcc"] == nil)
  }

  @Test(
    arguments: [
      ("Maud", "Maud"), ("Maud P.", #""Maud P.""#), (#"M "P" \"#, #""M \"P\" \\""#),
      ("Doe, John", #""Doe, John""#), ("a  b", #""a  b""#), ("<v@x.example>", #""<v@x.example>""#),
      ("Zoë", "=?utf-8?q?Zo=C3=AB?="), ("李", "=?utf-8?b?5p2O?="),
    ])
  func `a name is bare, in quotes or encoded, and the address never is`(
    name: String, written: String
  ) throws {
    let mail = try Sample.mail(to: name)
    #expect(try Sample.header("To", of: mail) == "To: \(written) <ada@example.org>")
  }

  @Test(arguments: ["", " ", "\t"])
  func `an empty name is none`(name: String) throws {
    #expect(try Sample.header("To", of: Sample.mail(to: name)) == "To: ada@example.org")
  }

  @Test func `mail-M4 a long subject is folded before 78`() throws {
    let mail = try Sample.mail(subject: "Your question about " + repeated("roses and ", 12) + "ivy")
    #expect(
      try Sample.header("Subject", of: mail) == """
        Subject: Your question about roses and roses and roses and roses and roses and\
        | roses and roses and roses and roses and roses and roses and roses and ivy
        """)
  }

  @Test(
    arguments: [
      "", " ", "  a", "a  ", "a  b", "a   b", "a b  c d", " é ", "\ta\t", repeated("x", 2000),
      repeated(" ", 300),
      repeated("ab ", 400), repeated("é", 500), repeated("🌍 ", 200), repeated("a é ", 100),
      repeated("👩‍👩‍👧‍👦", 40), repeated("=?", 300),
      "Re: " + repeated("word ", 13) + "é " + repeated("word ", 30),
    ])
  func `mail-M4 mail-M7 any subject stays in its lines and comes back whole`(
    subject: String
  ) throws {
    let mail = try Sample.mail(from: subject, subject: subject)
    let text = try mail.written()
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      let limit = line.contains("=?") ? 76 : 78
      #expect(line.utf8.count <= limit)
      #expect(line.isEmpty || line.contains { $0 != " " })
      for word in line.split(separator: " ") where word.hasPrefix("=?") {
        #expect(word.utf8.count <= 75)
        let alone = "X: \(word)\r\n\r\n"
        #expect(!(ReadMessage(Array(alone.utf8))["X"] ?? "").contains("\u{FFFD}"))
      }
    }
    #expect(ReadMessage(Array(text.utf8))["Subject"] == subject)
  }

  @Test func `a long address is not cut`() throws {
    let address = try EmailAddress(repeated("a", 64) + "@" + repeated("b.", 90) + "example")
    var mail = try Sample.mail()
    mail.to = Mailbox(address, name: "Zoë")
    #expect(
      try Sample.header("To", of: mail) == "To: =?utf-8?q?Zo=C3=AB?=| <\(address.text)>")
  }
}

func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
