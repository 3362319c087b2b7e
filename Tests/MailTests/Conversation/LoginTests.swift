import Mail
import Testing

struct LoginTests {
  private static let ada = SMTPLogin(user: "ada", secret: Secret("s3cret"))

  private func opening(_ offered: String, _ rest: String) -> String {
    """
    > offer ada
    S: 220 mail.example
    C: EHLO shop.example
    S: 250-mail.example
    S: 250 \(offered)
    \(rest)
    """
  }

  @Test(arguments: ["AUTH LOGIN PLAIN", "auth plain", "AUTH=PLAIN", "AUTH=LOGIN PLAIN CRAM-MD5"])
  func `mail-S4 logs in by PLAIN with the first command`(offered: String) throws {
    let script = opening(
      offered,
      """
      C: AUTH PLAIN AGFkYQBzM2NyZXQ=
      S: 235 2.7.0 Welcome
      C: MAIL FROM:<post@shop.example>
      """)
    #expect(try Transcript.play(script, login: Self.ada) == script)
  }

  @Test func `mail-S4 logs in by LOGIN where that is all there is`() throws {
    let script = opening(
      "AUTH CRAM-MD5 LOGIN",
      """
      C: AUTH LOGIN
      S: 334 VXNlcm5hbWU6
      C: YWRh
      S: 334 UGFzc3dvcmQ6
      C: czNjcmV0
      S: 235 Welcome
      C: MAIL FROM:<post@shop.example>
      """)
    #expect(try Transcript.play(script, login: Self.ada) == script)
  }

  @Test func `mail-S4 logs in by a token, and hears out why it is refused`() throws {
    let login = SMTPLogin(user: "ada", secret: Secret("ya29"), mechanism: .xoauth2)
    let script = opening(
      "AUTH PLAIN XOAUTH2",
      """
      C: AUTH XOAUTH2 dXNlcj1hZGEBYXV0aD1CZWFyZXIgeWEyOQEB
      S: 334 eyJzdGF0dXMiOiI0MDAifQ==
      C: \("")
      S: 535 5.7.8 Token expired
      C: QUIT
      = closed
      = not taken, policy 5.7.8: the mail server refused the login: “535 5.7.8 Token expired”
      """)
    #expect(try Transcript.play(script, login: login) == script)
  }

  @Test func `mail-S4 a token too long for a line waits to be asked for`() throws {
    let login = SMTPLogin(
      user: "ada", secret: Secret(String(repeating: "x", count: 12_000)), mechanism: .xoauth2)
    let played = try Transcript.play(
      opening("AUTH XOAUTH2", "S: 334 "), login: login)
    #expect(played.contains("\nC: AUTH XOAUTH2\nS: 334 \nC: dXNlcj1hZGEBYXV0aD1CZWFyZXIg"))
  }

  @Test(
    arguments: [
      ("535 5.7.8 Wrong", "policy 5.7.8: the mail server refused the login"),
      ("534 5.7.9 Too weak", "policy 5.7.9: the mail server refused the login"),
      ("454 4.7.0 Busy", "unreachable 4.7.0: the mail server cannot check the login now"),
      ("501 5.5.2 What", "policy 5.5.2: the mail server refused the login"),
    ])
  func `mail-S4 a login that is refused ends it`(answer: String, failure: String) throws {
    let script = opening(
      "AUTH PLAIN",
      """
      C: AUTH PLAIN AGFkYQBzM2NyZXQ=
      S: \(answer)
      C: QUIT
      = closed
      = not taken, \(failure): “\(answer)”
      """)
    #expect(try Transcript.play(script, login: Self.ada) == script)
  }

  @Test func `mail-S4 a server that asks again and again is told no more`() throws {
    let script = opening(
      "AUTH PLAIN",
      """
      C: AUTH PLAIN AGFkYQBzM2NyZXQ=
      S: 334 Again
      C: *
      S: 334 Again
      = closed
      = not taken, unreachable: the mail server said “334 Again” where that makes no sense
      """)
    #expect(try Transcript.play(script, login: Self.ada) == script)
  }

  @Test(
    arguments: [
      ("AUTH CRAM-MD5", nil, "no login by PLAIN or LOGIN: it offers CRAM-MD5"),
      ("PIPELINING", nil, "no login by PLAIN or LOGIN: it offers none"),
      ("AUTH LOGIN", SMTPLogin.Mechanism.plain, "no login by PLAIN: it offers LOGIN"),
    ])
  func `mail-S4 a way to log in that is not offered ends it`(
    offered: String, mechanism: SMTPLogin.Mechanism?, failure: String
  ) throws {
    var login = Self.ada
    login.mechanism = mechanism
    let script = opening(
      offered,
      """
      C: QUIT
      = closed
      = not taken, policy: the mail server offers \(failure)
      """)
    #expect(try Transcript.play(script, login: login) == script)
  }

  @Test func `mail-S4 logs in only after TLS`() throws {
    let script = """
      > offer ada
      S: 220 mail.example
      C: EHLO shop.example
      S: 250-mail.example
      S: 250-AUTH PLAIN
      S: 250 STARTTLS
      C: STARTTLS
      S: 220 Go on
      = TLS
      C: EHLO shop.example
      S: 250-mail.example
      S: 250 AUTH PLAIN
      C: AUTH PLAIN AGFkYQBzM2NyZXQ=
      """
    #expect(try Transcript.play(script, login: Self.ada, security: .startTLS) == script)
  }

  @Test func `a secret shows itself nowhere`() {
    var text = ""
    dump(Self.ada, to: &text)
    text += "\(Self.ada) \(String(reflecting: Self.ada)) \(Self.ada.secret) \(Secret("s3cret"))"
    #expect(!text.contains("s3cret"))
    #expect(text.contains("(secret)"))
  }
}
