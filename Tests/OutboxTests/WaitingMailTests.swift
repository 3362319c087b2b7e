import Outbox
import Testing
import Vocabulary

struct WaitingMailTests {
  @Test func `mail-A4 an automatic reply has the null sender`() throws {
    let mail = WaitingMail(
      messageID: "a@example.org", kind: "acknowledgement", sender: nil,
      recipient: try EmailAddress("ada@example.org"), reference: nil, message: "")
    #expect(mail.sender == nil)
  }
}
