import Mail
import Testing
import Vocabulary

struct EnvelopeTests {
  /// An offer to ada at a server that offers something.
  private func offer(_ offered: String, _ rest: String) -> String {
    """
    > offer ada
    S: 220 mail.example
    C: EHLO shop.example
    S: 250-mail.example
    S: 250 \(offered)
    \(rest)
    """
  }

  private static let group = """
    C: MAIL FROM:<post@shop.example>
    C: RCPT TO:<ada@example.org>
    C: DATA
    """

  @Test func `mail-S8 goes step by step without PIPELINING`() throws {
    let script = offer(
      "HELP",
      """
      C: MAIL FROM:<post@shop.example>
      S: 250 Ok
      C: RCPT TO:<ada@example.org>
      S: 251 Ok
      C: DATA
      S: 354 Go on
      = taken
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test(
    arguments: [
      (
        "450 4.2.1 Too many",
        "later 4.2.1: the mail server does not take mail for the recipient now"
      ),
      ("550 5.1.1 Nobody", "refused 5.1.1: the mail server refused the recipient"),
      ("550 Nobody", "refused 550: the mail server refused the recipient"),
      ("552 Full", "later 552: the mail server does not take mail for the recipient now"),
      ("550 5.7.515 DMARC", "policy 5.7.515: the mail server refused the recipient"),
      ("530 Log in", "policy 530: the mail server refused the recipient"),
    ])
  func `mail-S14 mail-S18 a refused recipient costs a RSET before the next, step by step`(
    answer: String, failure: String
  ) throws {
    let script = offer(
      "HELP",
      """
      C: MAIL FROM:<post@shop.example>
      S: 250 Ok
      C: RCPT TO:<ada@example.org>
      S: \(answer)
      = not taken, \(failure): “\(answer)”
      > offer bob
      C: RSET
      S: 250 Ok
      C: MAIL FROM:<post@shop.example>
      S: 250 Ok
      C: RCPT TO:<bob@example.org>
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S7 a refused recipient is told when DATA is answered, which is refused too`()
    throws
  {
    let script = offer(
      "PIPELINING",
      """
      \(Self.group)
      S: 250 Ok
      S: 550 5.1.1 Nobody
      S: 554 5.5.1 No valid recipients
      = not taken, refused 5.1.1: the mail server refused the recipient: “550 5.1.1 Nobody”
      > offer bob
      C: RSET
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 250 Ok
      S: 250 Ok
      S: 250 Ok
      S: 354 Go on
      = taken
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S7 a lone dot ends a message without a recipient, whatever is said to it`()
    throws
  {
    let script = offer(
      "PIPELINING",
      """
      \(Self.group)
      S: 250 Ok
      S: 550 5.1.1 Nobody
      S: 354 Go on
      = not taken, refused 5.1.1: the mail server refused the recipient: “550 5.1.1 Nobody”
      C: .
      > offer bob
      C: RSET
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 554 5.5.1 No valid recipients
      S: 250 Ok
      S: 250 Ok
      S: 250 Ok
      S: 354 Go on
      = taken
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S7 no dot is sent where it would be a message`() throws {
    let script = offer(
      "PIPELINING",
      """
      \(Self.group)
      S: 451 4.3.0 Not now
      S: 250 Ok
      S: 354 Go on
      = not taken, later 4.3.0: the mail server does not take mail from the sender now: “451 4.3.0 \
      Not now”
      = closed
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test(
    arguments: [
      ("550 Who are you", "policy 550: the mail server refused the sender"),
      ("553 5.1.8 Bad sender", "policy 5.1.8: the mail server refused the sender"),
      ("552 5.3.4 Too big", "refused 5.3.4: the mail server refused the sender"),
      ("552 Too big", "refused 552: the mail server refused the sender"),
      ("451 4.7.1 Later", "later 4.7.1: the mail server does not take mail from the sender now"),
    ])
  func `mail-S7 replies are counted, whatever they say`(answer: String, failure: String) throws {
    let script = offer(
      "PIPELINING",
      """
      \(Self.group)
      S: \(answer)
      S: 503 5.5.1 MAIL first
      S: 503 5.5.1 RCPT first
      = not taken, \(failure): “\(answer)”
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test func `mail-S11 tells the size, and keeps what is too large`() throws {
    let script = offer(
      "SIZE 899",
      """
      = not taken, refused 5.3.4: the message has 900 bytes, and the mail server takes 899 at most
      """)
    #expect(try Transcript.play(script) == script)
    for offered in ["SIZE 900", "SIZE 0", "SIZE"] {
      let script = offer(offered, "C: MAIL FROM:<post@shop.example> SIZE=900")
      #expect(try Transcript.play(script) == script)
    }
  }

  @Test(
    arguments: [
      (true, false, "8BITMIME", "C: MAIL FROM:<post@shop.example> BODY=8BITMIME"),
      (false, true, "SMTPUTF8", "C: MAIL FROM:<post@shop.example> SMTPUTF8"),
      (
        true, false, "SMTPUTF8",
        "= not taken, refused 5.6.3: the mail server takes only ASCII in messages (no 8BITMIME)"
      ),
      (
        false, true, "8BITMIME",
        """
        = not taken, refused 5.6.7: the mail server takes only ASCII in addresses and headers (no \
        SMTPUTF8)
        """
      ),
      (false, false, "SMTPUTF8", "C: MAIL FROM:<post@shop.example>"),
    ])
  func `mail-S12 says what is beyond ASCII only to servers that know it`(
    is8Bit: Bool, isUTF8: Bool, offered: String, rest: String
  ) throws {
    let script = offer(offered, rest)
    let played = try Transcript.play(script) { ($0.is8Bit, $0.isUTF8) = (is8Bit, isUTF8) }
    #expect(played == script)
  }

  @Test func `mail-S13 asks for reports, and for none about automatic replies`() throws {
    let script = offer(
      "DSN",
      """
      C: MAIL FROM:<> RET=HDRS ENVID=a+2Bb+3D+20c
      S: 250 Ok
      C: RCPT TO:<ada@example.org> NOTIFY=NEVER ORCPT=rfc822;ada@example.org
      """)
    let played = try Transcript.play(script) { envelope in
      (envelope.sender, envelope.messageID, envelope.reports) = (nil, "a+b= c", .never)
    }
    #expect(played == script)
  }

  @Test func `mail-S13 an id of more than 100 letters is left out`() throws {
    let script = offer("DSN", "C: MAIL FROM:<post@shop.example> RET=HDRS")
    let played = try Transcript.play(script) {
      $0.messageID = String(repeating: "+", count: 34)
    }
    #expect(played == script)
  }

  @Test func `mail-S15 421 after the first message may go better on a fresh connection`() throws {
    let script = offer(
      "PIPELINING",
      """
      \(Self.group)
      S: 250 Ok
      S: 550 5.1.1 Nobody
      S: 554 5.5.1 No valid recipients
      = not taken, refused 5.1.1: the mail server refused the recipient: “550 5.1.1 Nobody”
      > offer bob
      C: RSET
      C: MAIL FROM:<post@shop.example>
      C: RCPT TO:<bob@example.org>
      C: DATA
      S: 421 4.7.0 Too many messages
      = closed
      = not taken here, later 4.7.0: the mail server does not take commands now: “421 4.7.0 Too many \
      messages”
      """)
    #expect(try Transcript.play(script) == script)
  }

  @Test(arguments: ["421 4.4.2 Idle too long", "250 Hello?"])
  func `an idle connection that ends takes the next offer nowhere`(words: String) throws {
    let played = try Transcript.play(
      offer(
        "PIPELINING",
        """
        S: 250 Ok
        S: 550 5.1.1 Nobody
        S: 554 5.5.1 No valid recipients
        S: \(words)
        > offer bob
        """))
    #expect(played.contains("S: \(words)\n= closed\n> offer bob\n= not taken here, unreachable"))
  }

  @Test func `mail-S5 the longest addresses stay within a line and what extensions add to it`()
    throws
  {
    let domain = Array(repeating: String(repeating: "d", count: 44), count: 4).joined(
      separator: ".")
    let address = try EmailAddress(String(repeating: "+", count: 64) + "@" + domain + ".example")
    let played = try Transcript.play(offer("PIPELINING\r\n250-SIZE\r\n250-8BITMIME\r\n250 DSN", ""))
    {
      ($0.sender, $0.recipient, $0.size) = (address, address, 1_000_000_000)
      $0.messageID = String(repeating: "x", count: 100)
    }
    let lines = played.split(separator: "\n").filter { $0.hasPrefix("C: ") }
    let mail = try #require(lines.first { $0.hasPrefix("C: MAIL") })
    let recipient = try #require(lines.first { $0.hasPrefix("C: RCPT") })
    // RFC 1870 §3, RFC 3461 §4: 26 more with SIZE; 107 and 500 more with DSN.
    #expect(mail.utf8.count - 3 + 2 <= 512 + 26 + 107)
    #expect(recipient.utf8.count - 3 + 2 <= 512 + 500)
  }
}
