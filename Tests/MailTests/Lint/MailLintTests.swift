import Mail
import Testing
import Vocabulary

/// A message that keeps every rule, and for each rule one that breaks it and no other.
struct MailLintTests {
  static let good = """
    From: News <news@plants.example>
    To: Ada <ada@example.org>
    Subject: Spring
    Date: Mon, 23 Nov 2026 10:05:09 +0100
    Message-ID: <spring.1@plants.example>
    List-Id: News <news.plants.example>
    List-Unsubscribe: <https://plants.example/leave/4f2a>, <mailto:a@b.example>
    List-Unsubscribe-Post: List-Unsubscribe=One-Click
    List-Post: NO
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="=_b"

    --=_b
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    Gr=C3=BC=C3=9Fe

    --=_b
    Content-Type: text/html; charset=utf-8

    <p>Hello

    --=_b--

    """

  @Test func `a message that keeps all rules has no finding`() {
    #expect(Self.findings(Self.good) == [])
  }

  @Test(arguments: LintCase.all)
  func `each rule has a message that breaks it alone`(broken: LintCase) {
    #expect(Self.good.contains(broken.old))
    let text = Self.good.replacing(broken.old, with: broken.new)
    #expect(Self.findings(text) == ["\(broken.finding)"])
  }

  @Test(arguments: [
    "a=?b@example.org", "=?@example.org", "=?utf-8?q?a?=@example.org",
    "a=?utf-8?b?!?=b@example.org",
  ])
  func `mail-M7 a mailbox that looks encoded is an address all the same`(address: String) throws {
    #expect(Self.findings(Self.good.replacing("ada@example.org", with: address)) == [])
    #expect(Self.findings(Self.good.replacing("Ada <ada@example.org>", with: address)) == [])
    let from = Self.good.replacing("news@plants.example>\nTo", with: "n=?s@plants.example>\nTo")
    #expect(Self.findings(from) == [])
    var mail = try Sample.mail(to: "Ada")
    mail.to = Mailbox(try EmailAddress(address), name: "=?utf-8?q?Ada?=")
    #expect(MailLint.check(Array(try mail.written().utf8)) == [])
  }

  @Test(arguments: [("a\rb", "M5"), ("a\nb", "M5")])
  func `mail-M5 a bare CR or LF is found`(text: String, rule: String) {
    let message = Self.good.replacing("\n", with: "\r\n").replacing("<p>Hello", with: text)
    #expect(MailLint.check(Array(message.utf8)).map(\.rule) == [rule])
  }

  @Test(arguments: ["", "\r\n", "a", ": b", "\u{0}", "--", "Content-Type: multipart/mixed\r\n\r\n"])
  func `reads anything`(text: String) {
    #expect(!MailLint.check(Array(text.utf8)).isEmpty)
  }

  @Test func `mail-L10 a mail written by hand does not say that a machine made it`() throws {
    var mail = try Sample.mail()
    mail.automatic = .generated
    let bytes = Array(try mail.written().utf8)
    #expect(MailLint.check(bytes) == [])
    #expect(
      MailLint.check(bytes, isHandWritten: true).map(\.description) == [
        "FAIL mail-L10: A mail written by hand says by “Auto-Submitted” that a machine made it."
      ])
  }

  @Test func `says a fault of many lines once`() {
    let report = MailLint.check(Array(repeated("a\n\rb", 10_000).utf8))
    #expect(
      report.filter { $0.rule == "M5" }.map(\.sentence) == [
        "Line 2 holds a CR that is no line end.", "Line 1 ends with a bare LF.",
      ])
  }

  private static func findings(_ text: String) -> [String] {
    MailLint.check(Array(text.replacing("\n", with: "\r\n").utf8)).map(\.description)
  }
}
