import Mail
import Testing
import Vocabulary

struct ReplyTests {
  /// Why an offer comes to nothing when a server begins like this; nil if it does not yet.
  private func failure(
    _ bytes: some Sequence<UInt8>, inPiecesOf size: Int = .max
  ) throws -> DeliveryFailure? {
    let address = try EmailAddress("ada@example.org")
    var conversation = SMTPConversation(name: "shop.example", login: nil, security: .none)
    conversation.begin(isLoopback: true)
    conversation.offer(
      Envelope(sender: nil, recipient: address, messageID: "7@shop.example", size: 900))
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      conversation.receive(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    for case .offered(.failure(let failure), _) in conversation.takeActs() { return failure }
    return nil
  }

  @Test(
    arguments: [
      ("HTTP/1.1 400 Bad Request\r\n", "HTTP/1.1 400 Bad Request", "This is a web server. "),
      ("* OK IMAP4rev1 ready\r\n", "* OK IMAP4rev1 ready", "This is an IMAP server. "),
      ("+OK POP3 ready\r\n", "+OK POP3 ready", "This is a POP3 server. "),
      ("SSH-2.0-OpenSSH_9.2\n", "SSH-2.0-OpenSSH_9.2", "This is an SSH server. "),
      ("\r\n", "", nil), ("22 x\r\n", "22 x", nil), ("2201 x\r\n", "2201 x", nil),
      ("220_x\r\n", "220_x", nil), ("120 x\r\n", "120 x", nil), ("620 x\r\n", "620 x", nil),
      ("22O x\r\n", "22O x", nil), ("220-a\r\n221 b\r\n", "221 b", nil),
      ("220-a\r\nb\r\n", "b", nil), ("\u{1B}[2J\u{0}\r\n", ".[2J.", nil),
    ])
  func `mail-S1 what is no SMTP ends it, with its first words`(
    bytes: String, words: String, service: String?
  ) throws {
    let failure = try failure(bytes.utf8)
    let mail = "The port for mail is usually 587, with “security: starttls”."
    let service =
      service ?? "See whether host and port under “mail: server” are those of a mail server. "
    #expect(
      failure?.report == [
        "error: what answers at the mail server's port is no SMTP: “\(words)”",
        "try: \(service)\(mail)",
      ])
    #expect(failure?.kind == .unreachable)
  }

  @Test(arguments: [[0x15, 3, 1, 0, 2, 2, 70], [0x16, 3, 1]] as [[UInt8]])
  func `mail-S1 TLS is known by its first byte`(bytes: [UInt8]) throws {
    #expect(
      try failure(bytes)?.report == [
        "error: the mail server speaks TLS from the first byte",
        "try: Set “security: tls” under “mail: server”; it is usual for port 465.",
      ])
  }

  @Test(arguments: [("220-x\r\n", 20_000), ("220-", 1), ("220 ", 1), ("220-ab\r\n220-", 1)])
  func `mail-S1 a reply of 100 KB is not read to its end`(start: String, count: Int) throws {
    let bytes = String(repeating: start, count: count) + String(repeating: "x", count: 100_000)
    for size in [1000, Int.max] {
      let failure = try failure(bytes.utf8, inPiecesOf: size)
      #expect(
        failure?.report == [
          "error: the mail server sent a reply of more than 64 KB",
          "try: See whether host and port under “mail: server” are those of a mail server.",
        ])
    }
  }

  @Test func `mail-S1 a line without an end is given up after 512 bytes`() throws {
    let garbage = String(repeating: "2", count: 513)
    let shown = String(repeating: "2", count: 80) + "…"
    #expect(try failure(garbage.utf8.dropLast()) == nil)
    for bytes in [garbage, garbage + "\r\n", garbage + String(repeating: "2", count: 100_000)] {
      #expect(
        try failure(bytes.utf8)?.description
          == "what answers at the mail server's port is no SMTP: “\(shown)”")
    }
  }

  @Test func `mail-S1 a line may be longer than 512 bytes, and end with LF alone`() throws {
    let long = String(repeating: "x", count: 5000)
    #expect(try failure("220-\(long)\n220\n".utf8) == nil)
    let words = try failure("554 \(long)\n".utf8)?.description
    #expect(words?.hasSuffix("xxx…”") == true && words?.count == 347)
  }

  @Test(
    arguments: [
      ("550 5.1.1 Nobody", "5.1.1"), ("550-5.1.1 No\r\n550 5.1.1 body", "5.1.1"),
      ("550 5.7.515 No", "5.7.515"), ("550 5.1.1", "5.1.1"), ("550 4.1.1 x", "550"),
      ("550 5.1 x", "550"), ("550 5.1.1.1 x", "550"), ("550 5.1.x", "550"), ("550", "550"),
      ("550 5.1234.1 x", "550"), ("550 5..1 x", "550"), ("550 (5.1.1) x", "550"),
    ])
  func `mail-S1 an enhanced status code stands at the front and is of the reply's class`(
    reply: String, status: String
  ) throws {
    #expect(try failure("\(reply)\r\n".utf8)?.status == status)
  }

  @Test func `a reply is shown without what steers a terminal`() throws {
    let failure = try failure("554-\u{1B}[31mNo\u{202E}\t \r\n554 ü\u{0}way\r\n".utf8)
    #expect(
      failure?.description
        == "the mail server does not want to talk to us: “554 [31mNo ü way”")
  }

  @Test func `mail-S1 pieces of any size are the same reply`() throws {
    let replies = [
      "554-5.7.1 No\r\n554-\r\n554 5.7.1 way\r\n", "421 x\n", "2x", "220-a\r\n250 b\r\n",
    ]
    for reply in replies {
      let whole = try failure(reply.utf8)?.report
      for size in 1...5 {
        #expect(try failure(reply.utf8, inPiecesOf: size)?.report == whole)
      }
    }
  }
}
