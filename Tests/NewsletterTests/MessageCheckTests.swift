import Mail
import Outbox
import Testing
import Vocabulary

@testable import Newsletter

struct MessageCheckTests {
  private static let unsubscribe = "https://quillet.example/rapport/list/unsubscribe/x"
  private static let words =
    "All eleven herbs are out, and there are forty lemon thymes.\n\n\(unsubscribe)\n"

  private func message(
    html: String? = nil, text: String = words, unsubscribe: String? = unsubscribe
  ) throws -> MailMessage {
    var message = MailMessage(
      from: Mailbox(try EmailAddress("hello@quillet.example")),
      to: Mailbox(try EmailAddress("ada@example.org")), subject: "Spring", text: text,
      date: Timestamp(seconds: 0), messageID: "a@quillet.example")
    message.html = html
    message.list = unsubscribe.map {
      ListHeaders(title: "News", id: "news.quillet.example", unsubscribe: $0)
    }
    return message
  }

  private func said(_ message: MailMessage) -> [String] {
    MessageCheck(except: [Self.unsubscribe]) { address in
      guard address.hasPrefix("https://quillet.example/") else { return nil }
      return !address.contains("gone")
    }.remarks(on: message).map { "\($0.weight.rawValue) \($0.rule) \($0.message)" }
  }

  @Test func `finds nothing wrong with a sound message`() throws {
    let html = """
      <p><a href="https://quillet.example/herbs/">Herbs</a> <a href="mailto:a@b.example">Write</a>
      <a href="https://elsewhere.example/gone">Elsewhere</a> <img src="cid:1" alt="">
      <a href="\(Self.unsubscribe)">Leave</a></p>
      """
    var sound = try message(html: html)
    sound.pictures = [MailFile(name: "a.png", mediaType: "image/png", bytes: [1], contentID: "1")]
    #expect(said(sound) == [])
    #expect(try said(message()) == [])
  }

  @Test func `looks at where a link leads that is counted, and not at the redirect`() throws {
    let html = """
      <a href="https://quillet.example/rapport/go/a">A</a>
      <a href="https://quillet.example/rapport/go/b">B</a>
      <a href="https://quillet.example/rapport/go/c">C</a>
      """
    let counted = [
      ("a", "https://quillet.example/herbs/"), ("b", "https://quillet.example/gone/"),
    ].map { name, target in
      CountedLink(
        link: IssueLink(target: target, words: ""),
        address: "https://quillet.example/rapport/go/\(name)")
    }
    let check = MessageCheck(except: [Self.unsubscribe], counted: counted) { address in
      address == "https://quillet.example/herbs/"
    }
    #expect(
      try check.remarks(on: message(html: html)).map(\.message) == [
        "https://quillet.example/gone/ is not there",
        "https://quillet.example/rapport/go/c is not there",
      ])
  }

  @Test func `refuses a picture that does not travel with the message`() throws {
    var message = try message(html: #"<img src="cid:a@b.example" alt="">"#)
    let complaint = "FAIL picture the picture cid:a@b.example does not travel with the mail"
    #expect(said(message) == [complaint])
    message.pictures = [MailFile(name: "a.png", mediaType: "image/png", bytes: [1], contentID: "b")]
    #expect(said(message) == [complaint])
  }

  @Test func `mail-L1 refuses a message that cannot be left with one click`() throws {
    #expect(
      try said(message(unsubscribe: nil)) == [
        "FAIL L1 it cannot be unsubscribed from with one click"
      ])
    #expect(
      try said(message(unsubscribe: "http://quillet.example/x")).first?.hasPrefix("FAIL L1") == true
    )
  }

  @Test func `mail-P4 refuses a text without the link to leave`() throws {
    let text = "All eleven herbs are out, and there are forty lemon thymes."
    #expect(
      try said(message(text: text)) == ["FAIL P4 its text has no link to leave the list"])
  }

  @Test func `mail-M12 tells of a text that says nothing`() throws {
    #expect(
      try said(message(text: "")) == [
        "FAIL P4 its text has no link to leave the list",
        "FAIL M12 it has no text for readers without HTML",
      ])
    #expect(
      try said(message(text: "Hi", unsubscribe: nil)).last
        == "WARN M12 its text has 2 letters, which spam filters dislike")
  }

  @Test func `mail-P10 tells of HTML that Gmail cuts`() throws {
    let long = String(repeating: "a", count: 100_001)
    #expect(
      try said(message(html: long)) == [
        "WARN P10 the HTML has 100 kB, and Gmail cuts it near 102 kB"
      ])
  }

  @Test func `refuses dead links and pictures without words`() throws {
    let html = """
      <a href="https://quillet.example/gone/">x</a><a href="herbs.md">y</a><a href="#top">z</a>
      <img src="https://quillet.example/a.svg"><a href="JavaScript:alert(1)">w</a>
      """
    #expect(
      try said(message(html: html)) == [
        "FAIL link https://quillet.example/gone/ is not there",
        "FAIL link “herbs.md” leads nowhere from a mail",
        "FAIL link “#top” leads nowhere from a mail",
        "WARN picture https://quillet.example/a.svg is not shown by many mail programs",
        "FAIL alt the picture https://quillet.example/a.svg has no words for who does not see it",
        "FAIL link “JavaScript:alert(1)” leads nowhere from a mail",
      ])
  }
}
