import Mail
import Testing

struct TextReportTests {
  /// A family of servers each; Tests/mail/samples has whole mails of them.
  @Test(arguments: [
    ("<ada@example.org>:\nSorry, no mailbox here by that name.", "hard"),
    (
      "<ada@example.org>: host mx said: 550 5.1.1 unknown\n    user (in reply to RCPT TO)",
      "hard 5.1.1"
    ),
    ("The following address(es) failed:\n\n  ada@example.org\n    unknown user", "hard"),
    ("Unable to deliver to:\n\n> ada@example.org\n\nmailbox full", "soft"),
    (
      "Your message did not reach the following recipient(s):\n\n'ada@example.org' on Monday\n"
        + "    The recipient name is not recognized", "hard"
    ),
    (
      "was not delivered to:\n\n  ada@example.org\n\nbecause:\n\n  User not listed in Domino Directory",
      "hard"
    ),
    ("Failed Recipient: ada@example.org\nReason: 550 no such user", "hard 550"),
    ("Delivery failed 20 attempts: ada@example.org", "soft"),
    ("Your message to ada@example.org\n\nhas been rejected as spam.", "policy"),
    (" RCPT To:<ada@example.org>\n 552 over quota", "soft 552"),
    ("Could not be delivered to user ada.\n(Originally addressed to ada@example.org)", "soft"),
    (
      "I wasn't able to deliver the following message.\n\nSubject: x\nTo: ada@example.org\n", "soft"
    ),
    ("Delivery failed:\n\n  * ada@example.org\n", "soft"),
  ])
  func `reads what mail servers write for people`(text: String, told: String) {
    let mail = Returned.mail(Returned.text(text))
    #expect((mail.kind, mail.source) == (.failure, .text))
    #expect(mail.told == ["ada@example.org \(told)"])
  }

  @Test(arguments: [
    "The message has not yet been delivered to:\n\n  ada@example.org\n\nAttempts will continue.",
    "THIS IS A WARNING ONLY.\n\n<ada@example.org>: connection refused",
    "Die Nachricht wurde noch nicht zugestellt an:\n\n  ada@example.org",
  ])
  func `mail-B2 never takes a warning for a bounce`(text: String) {
    let mail = Returned.mail(Returned.text(text))
    #expect(mail.kind == .delay)
    #expect(mail.told == ["ada@example.org delayed"])
  }

  @Test(arguments: [
    ("Contact postmaster@mx.example about it. The mail failed.", ["- soft"]),
    ("550 5.7.1 mail from eve@example.org was rejected", ["- policy 5.7.1"]),
    (
      "<ada@example.org> could not be delivered; write to help, or contact eve@mx.example.",
      ["ada@example.org soft"]
    ),
    ("hello@quillet.example could not be delivered.", ["- soft"]),
  ])
  func `takes nobody else for the one who was not reached`(text: String, told: [String]) {
    #expect(Returned.mail(Returned.text(text)).told == told)
  }

  @Test(arguments: [
    ("Ada <ada@example.org>", "Re: failure notice", "<bob@example.org>:\nno such user"),
    (
      "Ada <ada@example.org>", "Your parcel could not be delivered",
      "Nobody was at home, ada@x.example."
    ),
    ("Ada <ada@example.org>", "Hello", "Your mail to bob@example.org could not be delivered?"),
    ("postmaster@mx.example", "Your mailbox", "The mailbox bob@example.org is ready."),
  ])
  func `takes no mail of a person or a shop for a report`(
    from: String, subject: String, text: String
  ) {
    let mail = Returned.mail(Returned.text(text, from: from, subject: subject))
    #expect((mail.kind, mail.recipients) == (.ordinary, []))
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied\n", "Precedence: auto_reply\n", "X-Autoreply: yes\n",
    "X-Auto-Response-Suppress: All\n",
  ])
  func `mail-B5 lets automatic replies go`(mark: String) {
    let mail = Returned.mail(
      Returned.text(
        "I am away. Your mail could not be delivered to ada@example.org.",
        from: "Ada <ada@example.org>", subject: "Delivery failure", more: mark))
    #expect((mail.kind, mail.recipients) == (.automatic, []))
  }

  @Test(arguments: [
    "<p>Delivery has failed to:</p><p>ada@example.org<br>no such user</p>",
    "<div>Could not be delivered: &lt;ada@example.org&gt;, no such user</div>",
    "<style>p { x: y }</style><p>Not delivered to <a href='mailto:ada@example.org'>ada@example.org</a>"
      + ": no such user</p>", "<p>Not delivered to <ada@example.org>: no such user",
  ])
  func `reads reports in HTML`(html: String) {
    let mail = Returned.mail(Returned.text(html, more: "Content-Type: text/html\n"))
    #expect(mail.told == ["ada@example.org hard"])
  }
}
