import Testing
import Vocabulary

struct EmailAddressTests {
  @Test func `keeps the mailbox and lowers the domain`() throws {
    #expect(try EmailAddress("Ada.L@Example.ORG").text == "Ada.L@example.org")
  }

  @Test(arguments: [
    "", "ada", "@example.org", "ada@localhost", "a@b@c.org", "\"a b\"@c.org", "a@[127.0.0.1]",
    "a.@example.org", ".a@example.org", "a..b@example.org", "a@-example.org", "a@example..org",
    "a@127.0.0.1", "ü@example.org", "a@☃.example", "a@bü cher.example",
    "a@-ü.example", "a@ü-.example", "a@ab--ü.example", "a@ａ.example", "a@\u{200D}ü.example",
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

  /// RFC 5891; the sharp s stays itself, as in browsers today.
  @Test(arguments: [
    ("a@bücher.example", "a@xn--bcher-kva.example"),
    ("a@BÜCHER.Example", "a@xn--bcher-kva.example"),
    ("a@bu\u{308}cher.example", "a@xn--bcher-kva.example"),
    ("a@straße.example", "a@xn--strae-oqa.example"),
    ("a@例え。テスト", "a@xn--r8jz45g.xn--zckzah"),
    ("a@παράδειγμα.δοκιμή", "a@xn--hxajbheg2az3al.xn--jxalpdlp"),
    ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
  ])
  func `mail-M15 a domain in other letters is written in the ASCII one it stands for`(
    text: String, written: String
  ) throws {
    #expect(try EmailAddress(text).text == written)
  }

  @Test func `mail-M15 says what is wrong with a mailbox in other letters`() {
    #expect(
      throws: Refusal(
        "Before the @ of an e-mail address only letters from a to z can be used here.")
    ) { try EmailAddress("zoë@example.org") }
  }
}
