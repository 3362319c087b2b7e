import Mail
import Testing
import Vocabulary

struct ComplaintTests {
  private static func report(_ type: String) -> ReturnedMail {
    Returned.mail(
      """
      From: feedback@bigmail.example
      Subject: complaint
      Content-Type: multipart/report; report-type=feedback-report; boundary=b

      --b

      A user complained.
      --b
      Content-Type: message/feedback-report

      Feedback-Type: \(type)
      User-Agent: BigMail/1.0
      Version: 1
      Original-Mail-From: <bounce+0k@bounce.quillet.example>
      Original-Rcpt-To: <ada@example.org>

      --b
      Content-Type: message/rfc822

      Message-ID: <issue.spring.0k@quillet.example>

      x
      --b--
      """)
  }

  @Test(arguments: ["abuse", "fraud", "opt-out", "Abuse", "other"])
  func `mail-C1 reads a complaint and whose it is`(type: String) {
    let mail = Self.report(type)
    #expect((mail.kind, mail.feedbackType) == (.complaint, type.lowercased()))
    #expect(mail.recipients.map(\.address?.text) == ["ada@example.org"])
    #expect(mail.ownAddresses == ["bounce+0k@bounce.quillet.example"])
    #expect(mail.originalID == "issue.spring.0k@quillet.example")
  }

  @Test(arguments: ["not-spam", "auth-failure", ""])
  func `mail-C1 takes no praise and no report about signatures for one`(type: String) {
    let mail = Self.report(type)
    #expect((mail.kind, mail.recipients) == (.ordinary, []))
  }
}
