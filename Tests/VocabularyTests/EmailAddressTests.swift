import Testing
import Vocabulary

struct EmailAddressTests {
  @Test func `keeps the mailbox and lowers the domain`() throws {
    #expect(try EmailAddress("Ada.L@Example.ORG").text == "Ada.L@example.org")
  }

  @Test(arguments: [
    "", "ada", "@example.org", "ada@localhost", "a@b@c.org", "\"a b\"@c.org", "a@[127.0.0.1]",
    "a.@example.org", ".a@example.org", "a..b@example.org", "a@-example.org", "a@example..org",
    "a@127.0.0.1", "ü@example.org", "a@bücher.example",
  ])
  func `form-3.1 refuses what has no plain mailbox at a domain`(text: String) {
    #expect(throws: Refusal.self) { try EmailAddress(text) }
  }

  /// A line break would let a visitor write headers of their own.
  @Test(arguments: [
    "ada@example.org\r\nBcc: all@example.org", "ada@exam ple.org", "<ada@example.org>",
    "ada@example.org\u{0}", "ada@example.org\n", "ada@example.org\u{2028}",
  ])
  func `form-M1 refuses what could leave its line`(text: String) {
    #expect(throws: Refusal.self) { try EmailAddress(text) }
  }

  @Test func `form-3.1 takes 64 octets of mailbox and 254 in all, and not one more`() throws {
    let mailbox = String(repeating: "a", count: 64)
    #expect(throws: Never.self) { try EmailAddress(mailbox + "@example.org") }
    #expect(throws: Refusal.self) { try EmailAddress("a" + mailbox + "@example.org") }
    let label = String(repeating: "b", count: 63)
    let domain = [label, label, label, "cc"].joined(separator: ".")
    let whole = String(repeating: "a", count: 254 - domain.utf8.count - 1) + "@" + domain
    #expect(try EmailAddress(whole).text == whole)
    #expect(throws: Refusal.self) { try EmailAddress("a" + whole) }
  }
}
