import Mail
import Testing

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

  @Test(arguments: [("a\rb", "M5"), ("a\nb", "M5")])
  func `mail-M5 a bare CR or LF is found`(text: String, rule: String) {
    let message = Self.good.replacing("\n", with: "\r\n").replacing("<p>Hello", with: text)
    #expect(MailLint.check(Array(message.utf8)).map(\.rule) == [rule])
  }

  @Test(arguments: ["", "\r\n", "a", ": b", "\u{0}", "--", "Content-Type: multipart/mixed\r\n\r\n"])
  func `reads anything`(text: String) {
    #expect(!MailLint.check(Array(text.utf8)).isEmpty)
  }

  private static func findings(_ text: String) -> [String] {
    MailLint.check(Array(text.replacing("\n", with: "\r\n").utf8)).map(\.description)
  }
}
