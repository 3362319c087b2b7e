import Mail
import Testing
import Vocabulary

struct StatusReportTests {
  @Test(arguments: [
    ("5.1.1", "", "hard 5.1.1"), ("5.1.10", "", "hard 5.1.10"), ("5.2.1", "", "hard 5.2.1"),
    ("5.4.4", "", "hard 5.4.4"), ("4.2.2", "", "soft 4.2.2"), ("4.4.7", "", "soft 4.4.7"),
    ("5.2.2", "", "soft 5.2.2"), ("5.3.4", "", "soft 5.3.4"), ("5.5.0", "", "soft 5.5.0"),
    ("5.7.1", "", "policy 5.7.1"), ("5.7.26", "", "policy 5.7.26"), ("4.7.0", "", "policy 4.7.0"),
    // The sender's own address (RFC 3463 §3.2), and a mail that was passed on (RFC 3886 §4).
    ("5.1.7", "", "policy 5.1.7"), ("5.1.8", "", "policy 5.1.8"), ("5.1.9", "", "soft 5.1.9"),
    ("5.0.0", "smtp; 550 no", "hard 550"), ("5.0.0", "smtp; 551 moved", "hard 551"),
    ("5.0.0", "smtp; 553 not so", "hard 553"), ("5.0.0", "smtp; 554 no", "soft 554"),
    ("5.0.0", "", "soft 5.0.0"), ("5.0.0", "smtp; 550 5.7.1 blocked", "policy 5.7.1"),
    ("5.1.1", "smtp; 550 5.7.1 spam", "policy 5.1.1"),
    ("5.1.1", "smtp; 550 mailbox full", "soft 5.1.1"),
    ("5.4.1", "smtp; 550 5.4.1 Recipient address rejected: Access denied", "hard 5.4.1"),
    ("5.4.1", "smtp; no answer", "soft 5.4.1"), ("nonsense", "", "soft"), ("", "", "soft"),
  ])
  func `mail-B4 tells hard, soft and policy by the codes`(
    status: String, diagnostic: String, told: String
  ) {
    let mail = Returned.mail(
      Returned.status(
        "Final-Recipient: rfc822; ada@example.org", "Action: failed", "Status: \(status)",
        "Diagnostic-Code: \(diagnostic)"))
    #expect(mail.told == ["ada@example.org \(told)"])
    #expect((mail.kind, mail.source) == (.failure, .report))
  }

  @Test(arguments: ["delayed", "Delayed", "delayed (for now)"])
  func `mail-B2 never takes a delay for a bounce`(action: String) {
    let mail = Returned.mail(
      Returned.status(
        "Final-Recipient: rfc822; ada@example.org", "Action: \(action)", "Status: 5.1.1"))
    #expect((mail.kind, mail.told) == (.delay, ["ada@example.org delayed 5.1.1"]))
  }

  @Test(arguments: ["delivered", "relayed", "expanded"])
  func `mail-B2 lets go what did arrive`(action: String) {
    let mail = Returned.mail(
      Returned.status("Final-Recipient: rfc822; ada@example.org", "Action: \(action)"))
    #expect((mail.kind, mail.recipients) == (.automatic, []))
  }

  @Test(arguments: [
    "    550 5.1.1 mailbox does not exist", "    550 unknown user", "    Unrouteable address",
  ])
  func `mail-B3 looks into the words where the status says nothing, as Exim writes it`(
    words: String
  ) {
    let mail = Returned.mail(
      Returned.status(
        "Final-Recipient: rfc822;ada@example.org", "Action: failed", "Status: 5.0.0",
        text: "This is a permanent error. The following address failed:\n\n  ada@example.org\n"
          + words))
    #expect(mail.recipients.map(\.outcome) == [.hard])
  }

  @Test func `gives everybody once, as the mail was addressed`() {
    let mail = Returned.mail(
      Returned.status(
        "Original-Recipient: rfc822; ada@example.org",
        "Final-Recipient: rfc822; ada@box.example.org", "Action: failed", "Status: 5.1.1", "",
        "Final-Recipient: <Ada@Example.org>", "Action: failed", "Status: 5.1.1"))
    #expect(mail.told == ["ada@example.org hard 5.1.1"])
    #expect(mail.recipients.first?.finalAddress?.text == "ada@box.example.org")
  }

  @Test func `says which mail came back, and whose it may be`() {
    let mail = Returned.mail(
      Returned.status(
        "Final-Recipient: rfc822; ada@example.org", "Action: failed",
        original: "Return-Path: <Bounce+0K@bounce.quillet.example>\n"
          + "Message-ID: <issue.spring.0k@quillet.example>"))
    #expect(mail.originalID == "issue.spring.0k@quillet.example")
    #expect(mail.messageID == "report-1@mx.example")
    #expect(
      mail.ownAddresses == [
        "bounce+abc@bounce.quillet.example", "bounce+0k@bounce.quillet.example",
      ])
  }

  @Test(arguments: [
    ("ada@example.org", true), ("ADA@example.org", true), ("ada@mail.example.org", true),
    ("bob@example.org", false), ("ada@example.net", false), ("ada@notexample.org", false),
  ])
  func `knows an address again that servers have rewritten`(other: String, isAlike: Bool) throws {
    let recipient = try ReportedRecipient(EmailAddress(other), outcome: .hard)
    #expect(try recipient.isAbout(EmailAddress("ada@example.org")) == isAlike)
  }
}
