import Mail
import Testing

struct OwnMailTests {
  @Test func `mail-M1 to mail-M15 and mail-L1 to mail-L10 hold for all that we write`() throws {
    for mail in try Matrix.all() {
      var bytes: [UInt8] = []
      try mail.write(into: &bytes)
      #expect(MailLint.check(bytes) == [], "\(mail.subject)")
    }
  }

  @Test func `what we write is read back whole`() throws {
    for mail in try Matrix.all() {
      let read = ReadMessage(Array(try mail.written().utf8))
      #expect(read.text == ended(mail.text))
      #expect(read.html == mail.html.map(ended))
      #expect(read["Subject"] == mail.subject)
      #expect(read.files.map(\.content) == (mail.pictures + mail.attachments).map(\.bytes))
      #expect(read.files.allSatisfy { $0.fileName?.isEmpty == false })
      #expect(read.files.first?.contentID == mail.pictures.first?.contentID)
    }
  }

  /// As lines end in a mail.
  private func ended(_ text: String) -> String {
    var lines = ""
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if scalar == "\n", last == "\r" {
        last = scalar
        continue
      }
      last = scalar
      if scalar == "\n" || scalar == "\r" {
        lines += "\r\n"
      } else {
        lines.unicodeScalars.append(scalar)
      }
    }
    return text.isEmpty || last == "\n" || last == "\r" ? lines : lines + "\r\n"
  }
}
