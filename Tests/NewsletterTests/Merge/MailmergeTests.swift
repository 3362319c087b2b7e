import Contacts
import Mail
import Testing
import Vocabulary

@testable import Newsletter

/// What the popular mail-merge does wrong on the wire, done right.
struct MailmergeTests {
  private func written() throws -> String {
    var issue = Sample.issue("Dear {{name?}}", subject: "Grüße, {{name?}}")
    issue.from = Mailbox(try EmailAddress("news@example.com"), name: "Růžena Nováková")
    let reader = Reader(
      contact: Contact(
        id: "b2", email: try EmailAddress("b@example.org"),
        name: "Alice *starred* <b>x</b>\nBCC: evil@example.net\nX-Injected: yes", createdAt: 0),
      interests: [])
    let compiled = try CompiledIssue(issue, names: Sample.names)
    var message = try compiled.message(for: reader, links: Sample.links, at: Sample.moment)
    message.attachments = [
      MailFile(name: "Preise für März.pdf", mediaType: "application/pdf", bytes: [1, 2, 3])
    ]
    return try message.written()
  }

  @Test func `a line end in a name adds no recipient and no header`() throws {
    let text = try written()
    let head = text[..<(text.firstRange(of: "\r\n\r\n")?.lowerBound ?? text.endIndex)]
    for line in head.split(separator: "\r\n") {
      #expect(!line.lowercased().hasPrefix("bcc") && !line.hasPrefix("X-Injected"))
    }
  }

  @Test func `the sender keeps the address behind an encoded name`() throws {
    let lines = try written().split(separator: "\r\n")
    let from = try #require(lines.first { $0.hasPrefix("From:") })
    #expect(from.hasSuffix("<news@example.com>"))
    #expect(from.hasPrefix("From: =?utf-8?"))
  }

  @Test func `a name outside ASCII of a file is a parameter, not an encoded word`() throws {
    let text = try written()
    #expect(!text.contains("Content-Disposition: =?"))
    #expect(text.contains("filename*"))
  }

  @Test func `it has a Message-ID and a zone, and is multipart of text and HTML`() throws {
    let text = try written()
    #expect(text.contains("\r\nMessage-ID: <issue.spring.b2@example.com>\r\n"))
    #expect(text.contains("\r\nDate: Sun, 1 Mar 2026 09:00:00 +0000\r\n"))
    #expect(text.contains("multipart/mixed") && text.contains("multipart/alternative"))
  }

  @Test func `stars and tags of a name stay stars and tags`() throws {
    let html = try Sample.html(
      "Dear {{name?}}", for: Sample.reader("Alice *starred* <b>x</b>"))
    #expect(html == "<p>Dear Alice *starred* &lt;b&gt;x&lt;/b&gt;</p>\n")
  }

  @Test func `the headers of a list are there, once each`() throws {
    let text = try written()
    #expect(text.components("\r\nList-Unsubscribe: ") == 1)
    #expect(text.components("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") == 1)
    #expect(text.contains("<news.quillet.example>"))
    #expect(!text.contains("Auto-Submitted"))
  }
}
