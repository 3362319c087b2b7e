import Mail
import Testing
import Vocabulary

struct SenderPolicyTests {
  /// What comes of a reply to RCPT.
  private func failure(_ reply: String, at step: String = "RCPT") throws -> DeliveryFailure? {
    var conversation = SMTPConversation(name: "shop.example", login: nil, security: .none)
    conversation.begin(isLoopback: true)
    let address = try EmailAddress("ada@example.org")
    conversation.offer(
      Envelope(sender: address, recipient: address, messageID: "7@shop.example", size: 900))
    let before = step == "RCPT" ? ["220 x", "250 x", "250 x"] : ["220 x", "250 x"]
    for line in before + [reply] { conversation.receive((line + "\r\n").utf8) }
    for case .offered(.failure(let failure), _) in conversation.takeActs() { return failure }
    return nil
  }

  private static let dkim =
    "Sign mails with DKIM: “rapport mail keys” makes the keys and says what to publish in DNS."
  private static let spf =
    "Publish an SPF record for the domain of the sender that names this mail server."
  private static let login =
    "Check “user” and “login” under “mail: server”, and the password: RAPPORT_MAIL_PASSWORD, or the file data/keys/mail.password."
  private static let tls =
    "Set “security: starttls” under “mail: server”, or “security: tls” if the port is 465."
  private static let dmarc =
    "Publish a DMARC record, and sign with DKIM for the domain that stands in From. “rapport mail keys” says what to publish in DNS."
  private static let blocked =
    "The receiver blocks this sender or its server. Follow the link in its words if there is one; else ask whoever runs the mail server."

  @Test(
    arguments: [
      ("550 5.7.20", dkim), ("550 5.7.22", dkim), ("550 5.7.30", dkim), ("550 5.7.23", spf),
      ("550 5.7.27", spf), ("421 4.7.27", spf),
      (
        "550 5.7.25",
        "The address of the mail server needs a name in DNS (PTR) that leads back to it. Whoever runs the server can set it."
      ),
      (
        "550 5.7.26",
        "Neither SPF nor DKIM could be proved. “rapport mail keys” says what to publish in DNS."
      ),
      (
        "450 4.7.28",
        "Send fewer mails an hour (“limits” under “mail”), and only to people who asked for them."
      ),
      ("550 5.7.29", tls), ("550 5.7.10", tls), ("450 4.7.32", dmarc), ("550 5.7.515", dmarc),
      ("535 5.7.8", login), ("534 5.7.9", login), ("538 5.7.11", login), ("550 5.7.57", login),
      (
        "530 5.7.0",
        "The mail server wants a login, or TLS, before anything else: see “user” and “security” under “mail: server”."
      ),
      ("550 5.7.606", blocked), ("550 5.7.511", blocked), ("550 5.7.708", blocked),
      ("550 5.7.64", blocked),
    ])
  func `mail-P5 what is surely about us says what to mend`(reply: String, advice: String) throws {
    let failure = try failure(reply)
    #expect(failure?.kind == .policy)
    #expect(failure?.advice == advice)
  }

  @Test(
    arguments: [
      ("550 5.7.1", .refused), ("554 5.7.0", .refused), ("550 5.7.17", .refused),
      ("550 5.7.133", .refused), ("550 5.7.505", .refused), ("550", .refused),
      ("550 5.1.1", .refused), ("550 5.2.2", .refused), ("451 4.7.1", .later),
      ("450 4.7.0", .later), ("451 4.7.500", .later), ("450 4.2.0", .later), ("452", .later),
    ] as [(String, DeliveryFailure.Kind)])
  func `mail-P5 what may be about one recipient is held against no other`(
    reply: String, kind: DeliveryFailure.Kind
  ) throws {
    #expect(try failure(reply)?.kind == kind)
  }

  @Test func `mail-P5 before a recipient is named, a refusal is about us`() throws {
    let failure = try failure("550 5.7.1 Sender blocked", at: "MAIL")
    #expect(
      failure?.report == [
        "error: the mail server refused the sender: “550 5.7.1 Sender blocked”",
        "try: See whether the mail server lets this user send from the address under “mail: from”.",
      ])
    #expect(failure?.kind == .policy)
  }

  @Test(arguments: ["550 5.7.1 Relay access denied", "550 relay not permitted", "554 5.0.0 x"])
  func `mail-P5 three refusals in doubt before any message was taken are about us`(reply: String)
    throws
  {
    let refused = try #require(try failure(reply))
    var streak = RefusalStreak()
    #expect(streak.weighed(refused).kind == .refused)
    #expect(streak.weighed(refused).kind == .refused)
    #expect(
      streak.weighed(refused).report == [
        "error: the mail server refused 3 messages one after the other",
        "because: the mail server refused the recipient: “\(reply)”",
        "try: See whether the mail server sends mail for this user to everybody (relaying), and whether its words name a list that blocks us.",
      ])
  }

  @Test func `mail-P5 afterwards it takes ten in a row`() throws {
    let refused = try #require(try failure("550 5.7.1 No"))
    var streak = RefusalStreak()
    streak.end()
    for _ in 1..<10 { #expect(streak.weighed(refused).kind == .refused) }
    #expect(streak.weighed(refused).kind == .policy)
    streak.end()
    #expect(streak.weighed(refused).kind == .refused)
  }

  @Test(arguments: ["550 5.1.1 Nobody", "451 4.7.1 Later", "552 5.2.2 Full"])
  func `mail-P5 refusals that are clear make no streak`(reply: String) throws {
    let clear = try #require(try failure(reply))
    var streak = RefusalStreak()
    for _ in 0..<20 { #expect(streak.weighed(clear).kind == clear.kind) }
  }
}
