import Mail
import Testing

struct OpeningTests {
  @Test func `mail-S2 says EHLO and reads what is offered, in whatever letters`() throws {
    let script = """
      > offer ada
      S: 220 mail.example ESMTP
      C: EHLO shop.example
      S: 250-mail.example at your service
      S: 250-size 1000
      S: 250-Dsn
      S: 250-XCLIENT NAME ADDR
      S: 250 pipelining
      C: MAIL FROM:<post@shop.example> SIZE=900 RET=HDRS ENVID=7+2Bada@shop.example
      C: RCPT TO:<ada@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;ada@example.org
      C: DATA
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S2 falls back to HELO where EHLO is not known`() throws {
    let script = """
      > offer ada
      S: 220-mail.example
      S: 220 at your service
      C: EHLO shop.example
      S: 502 5.5.1 What?
      C: HELO shop.example
      S: 250 mail.example
      C: MAIL FROM:<post@shop.example>
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S2 forgets after STARTTLS what it heard before, and what came behind the reply`()
    throws
  {
    let script = """
      > offer ada
      S: 220 mail.example
      C: EHLO shop.example
      S: 250-mail.example
      S: 250-PIPELINING
      S: 250 STARTTLS
      C: STARTTLS
      S: 220 Go on\r\n250-evil.example\r\n250 PIPELINING
      = TLS
      C: EHLO shop.example
      S: 250 mail.example
      C: MAIL FROM:<post@shop.example>
      """
    #expect(try Transcript.play(script, security: .startTLS, isLoopback: false) == script)
  }

  @Test(arguments: ["250 mail.example", "250-mail.example\nS: 250 PIPELINING"])
  func `mail-S3 goes no further in clear text where STARTTLS is missing`(answer: String) throws {
    let script = """
      > offer ada
      S: 220 mail.example
      C: EHLO shop.example
      S: \(answer)
      C: QUIT
      = closed
      = not taken, policy: the mail server does not offer TLS (STARTTLS), and nothing is sent in \
      clear text
      """
    #expect(try Transcript.play(script, security: .startTLS) == script)
  }

  @Test func `mail-S3 goes no further where STARTTLS is refused`() throws {
    let script = """
      > offer ada
      S: 220 mail.example
      C: EHLO shop.example
      S: 250-mail.example
      S: 250 STARTTLS
      C: STARTTLS
      S: 454 4.7.0 TLS not available
      C: QUIT
      = closed
      = not taken, unreachable 4.7.0: the mail server cannot change to TLS now: “454 4.7.0 TLS not \
      available”
      """
    #expect(try Transcript.play(script, security: .startTLS) == script)
  }

  @Test func `mail-S3 says nothing in clear text to another machine`() throws {
    let script = """
      = closed
      > offer ada
      = not taken, policy: the settings ask for clear text, and the mail server is on another machine
      """
    #expect(try Transcript.play(script, isLoopback: false) == script)
  }

  @Test(
    arguments: [
      ("554 5.7.1 Blocked", "policy 5.7.1: the mail server does not want to talk to us"),
      ("554 No", "policy 554: the mail server does not want to talk to us"),
      ("451 4.3.0 Busy", "unreachable 4.3.0: the mail server does not want to talk to us now"),
    ])
  func `a greeting that is none ends it with a farewell`(answer: String, failure: String) throws {
    let script = """
      > offer ada
      S: \(answer)
      C: QUIT
      = closed
      = not taken, \(failure): “\(answer)”
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S15 421 instead of a greeting ends it`() throws {
    let script = """
      > offer ada
      S: 421 4.3.2 Shutting down
      = closed
      = not taken, unreachable 4.3.2: the mail server does not want to talk to us now: “421 4.3.2 \
      Shutting down”
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `a reply that makes no sense ends it`() throws {
    let script = """
      > offer ada
      S: 354 Go on
      = closed
      = not taken, unreachable: the mail server said “354 Go on” where that makes no sense
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `what failed once is told to each that comes`() throws {
    let script = """
      S: 554 No
      C: QUIT
      = closed
      > offer ada
      = not taken, policy 554: the mail server does not want to talk to us: “554 No”
      > offer bob
      = not taken, policy 554: the mail server does not want to talk to us: “554 No”
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `our name cannot leave its line`() {
    var conversation = SMTPConversation(
      name: "a.example\r\nRSET ü", login: nil, security: .none)
    conversation.begin(isLoopback: true)
    conversation.receive("220 x\r\n".utf8)
    guard case .write(let bytes)? = conversation.takeActs().first else {
      Issue.record("nothing was said")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "EHLO a.exampleRSET\r\n")
  }
}
