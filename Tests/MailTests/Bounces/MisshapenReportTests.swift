import Mail
import Testing
import Vocabulary

struct MisshapenReportTests {
  @Test(arguments: ["", "\n", "\0\u{1}\u{2}", "not a mail at all", "x: y\n\nbody", "\r\n\r\n\r\n"])
  func `calls what is no mail unreadable`(text: String) {
    let mail = Returned.mail(text)
    #expect(mail.kind == .unreadable)
    #expect(mail.recipients == [])
  }

  @Test func `reads a report that is cut off anywhere`() {
    let whole = Returned.status(
      "Final-Recipient: rfc822; ada@example.org", "Action: failed", "Status: 5.1.1")
    for length in 0...whole.utf8.count {
      let mail = ReturnedMail(Array(whole.utf8.prefix(length)))
      #expect(mail.told.allSatisfy { $0.hasPrefix("ada@example.or") || $0.hasPrefix("-") })
    }
  }

  @Test func `reads no more of a report that names thousands than any mail of ours has`() {
    let groups = (0..<5_000).map {
      "Final-Recipient: rfc822; x\($0)@example.org\nAction: failed\nStatus: 5.1.1\n"
    }
    let mail = Returned.mail(Returned.status(groups.joined(separator: "\n")))
    #expect(mail.recipients.count == ReturnedMail.recipientLimit)
    let list = (0..<5_000).map { "  <x\($0)@example.org>\n" }.joined()
    let text = Returned.mail(Returned.text("The following addresses failed:\n\n\(list)"))
    #expect(text.recipients.count == ReturnedMail.recipientLimit)
  }

  @Test(arguments: [
    "Final-Recipient: rfc822; no address", "Final-Recipient: rfc822;",
    "Final-Recipient: x400; /S=a",
    "Final-Recipient: rfc822; a@b", "Final-Recipient: rfc822; j\u{FC}rgen@example.org",
    "Final-Recipient: rfc822; david...@example.org",
  ])
  func `keeps a failure of somebody whom it cannot read`(field: String) {
    let mail = Returned.mail(Returned.status(field, "Action: failed", "Status: 5.1.1"))
    #expect(mail.told == ["- hard 5.1.1"])
  }

  @Test func `reads reports in lines of any end, and parts in parts`() {
    let report = Returned.status(
      "Final-Recipient: rfc822; ada@example.org", "Action: failed", "Status: 5.1.1")
    for text in [
      report,
      report.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"),
      "Content-Type: multipart/mixed; boundary=o\n\n--o\n\(report)\n--o--\n",
    ] {
      #expect(Returned.mail(text).told == ["ada@example.org hard 5.1.1"])
    }
  }

  @Test func `goes only so deep as anybody builds a message`() {
    let deep = (0..<500).map { "Content-Type: multipart/mixed; boundary=\($0)\n\n--\($0)\n" }
    let mail = Returned.mail(deep.joined() + "Final-Recipient: rfc822; ada@example.org")
    #expect(mail.kind == .ordinary)
  }

  @Test func `takes nothing from the mail that came back`() {
    let original = "Subject: x\n\nThe following addresses failed:\n\n  <eve@example.org>\n"
    let mail = Returned.mail(
      Returned.text(
        """
        <ada@example.org>:
        no such user

        --- Below this line is a copy of the message.

        \(original)
        <eve@example.org>:
        no such user
        """))
    #expect(mail.told == ["ada@example.org hard"])
  }
}
