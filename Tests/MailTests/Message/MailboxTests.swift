import Mail
import Testing
import Vocabulary

struct MailboxTests {
  @Test func `a name is not a part of the address`() throws {
    let address = try EmailAddress("maud@example.org")
    #expect(Mailbox(address, name: "Maud").address == Mailbox(address).address)
  }
}
