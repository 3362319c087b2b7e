import Mail
import Testing

struct ContentTests {
  /// Up to the content of the first message.
  private func taken(_ offered: String, _ rest: String) -> String {
    """
    > offer ada
    S: 220 mail.example
    C: EHLO shop.example
    S: 250-mail.example
    S: 250 \(offered)
    C: MAIL FROM:<post@shop.example>
    C: RCPT TO:<ada@example.org>
    C: DATA
    S: 250 Ok
    S: 250 Ok
    S: 354 Go on
    = taken
    \(rest)
    """
  }

  @Test func `mail-S6 the next envelope leaves with the content`() throws {
    let script = taken(
      "PIPELINING",
      """
      > send one then bob
      C: (one)
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 250 2.0.0 Queued as 4711
      = sent, 250 2.0.0 Queued as 4711
      S: 250 Ok
      S: 250 Ok
      S: 354 Go on
      = taken
      > send two
      C: (two)
      S: 250 Ok
      = sent, 250 Ok
      > leave
      C: QUIT
      S: 221 Bye
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S8 without PIPELINING each waits for the reply before`() throws {
    let script = """
      > offer ada
      S: 220 mail.example
      C: EHLO shop.example
      S: 250 mail.example
      C: MAIL FROM:<post@shop.example>
      S: 250 Ok
      C: RCPT TO:<ada@example.org>
      S: 250 Ok
      C: DATA
      S: 354 Go on
      = taken
      > send one then bob
      C: (one)
      S: 250 Ok
      = sent, 250 Ok
      C: MAIL FROM:<post@shop.example>
      S: 250 Ok
      C: RCPT TO:<bob@example.org>
      S: 250 Ok
      C: DATA
      S: 354 Go on
      = taken
      > finish two
      C: (two)
      S: 250 Ok
      = sent, 250 Ok
      C: QUIT
      S: 221 Bye
      = closed
      """
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S7 the envelope behind a content may be refused while the content is taken`()
    throws
  {
    let script = taken(
      "PIPELINING",
      """
      > send one then bob
      C: (one)
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 250 Ok
      = sent, 250 Ok
      S: 250 Ok
      S: 550 5.1.1 Nobody
      S: 354 Go on
      = not taken, refused 5.1.1: the mail server refused the recipient: “550 5.1.1 Nobody”
      C: .
      > leave
      C: QUIT
      S: 250 An empty message
      S: 221 Bye
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test(
    arguments: [
      ("452 4.3.1 Full", "later 4.3.1: the mail server does not take the message now"),
      ("552 5.3.4 Too big", "refused 5.3.4: the mail server refused the message"),
      ("554 5.7.1 Spam", "refused 5.7.1: the mail server refused the message"),
      ("550 5.7.26 Not signed", "policy 5.7.26: the mail server refused the message"),
      ("421 4.7.28 Too much", "policy 4.7.28: the mail server refused the message"),
      ("421 4.7.32 DMARC", "policy 4.7.32: the mail server refused the message"),
    ])
  func `mail-P5 what becomes of a content that is refused`(answer: String, failure: String) throws {
    let played = try Transcript.play(taken("PIPELINING", "> send one\nS: \(answer)"))
    #expect(played.contains("= not sent, \(failure): “\(answer)”"))
  }

  @Test func `mail-S6 the farewell leaves with the last content`() throws {
    let script = taken(
      "PIPELINING",
      """
      > finish one
      C: (one)
      C: QUIT
      S: 250 Ok
      = sent, 250 Ok
      S: 221 Bye
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S15 a connection that breaks before the last dot has not delivered`() throws {
    let script = taken(
      "PIPELINING",
      """
      > begin one then bob
      C: (one)
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      > broken
      = not sent, unreachable: the connection broke off
      = closed
      = not taken, unreachable: the connection broke off
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test(arguments: ["> broken", "S: 354 Go on", "S: HTTP/1.1 400", "S: 250-\nS: 451 x"])
  func `mail-S15 one that ends after the last dot and before the reply leaves it in doubt`(
    end: String
  ) throws {
    let played = try Transcript.play(taken("PIPELINING", "> send one then bob\n\(end)"))
    #expect(
      played.contains(
        """
        = not sent, unclear: the message was sent whole, and it is not known whether it was taken
        = closed
        = not taken, unreachable:
        """))
  }

  @Test func `mail-S15 421 to a content is an answer, and ends the connection`() throws {
    let script = taken(
      "PIPELINING",
      """
      > send one then bob
      C: (one)
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 421 4.3.2 Going down
      = not sent, later 4.3.2: the mail server does not take the message now: “421 4.3.2 Going down”
      = closed
      = not taken here, later 4.3.2: the mail server does not take the message now: “421 4.3.2 \
      Going down”
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S9 a refusal that comes before the message is whole counts, and closes`() throws
  {
    let script = taken(
      "PIPELINING",
      """
      > begin one
      C: (one)
      S: 552 5.3.4 Too big
      = not sent, refused 5.3.4: the mail server refused the message: “552 5.3.4 Too big”
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S9 thanks that come before the message is whole count for nothing`() throws {
    let script = taken(
      "PIPELINING",
      """
      > begin one
      C: (one)
      S: 250 Ok
      = not sent, unreachable: the mail server said “250 Ok” where that makes no sense
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `an offer is taken back by dropping the connection`() throws {
    let script = taken(
      "PIPELINING",
      """
      > leave
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S15 421 while the content is prepared keeps it here`() throws {
    let script = taken(
      "PIPELINING",
      """
      S: 421 4.4.2 Too slow
      = closed
      > send one then bob
      = not sent, unreachable 4.4.2: the mail server closed the connection: “421 4.4.2 Too slow”
      = not taken here, unreachable 4.4.2: the mail server closed the connection: “421 4.4.2 Too \
      slow”
      """)
    #expect(try Transcript.play(script) == script)
  }
}
