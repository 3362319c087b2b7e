import Store
import Testing
import Vocabulary

@testable import Endpoint

struct BounceAddressTests {
  private static let contactID = "0123456789abcdefghjkmnpqrs"

  private static func addresses(
    key: UInt8 = 0, domain: String = "bounce.quillet.example"
  ) -> BounceAddresses {
    BounceAddresses(
      seal: ContactSeal(key: ContactKey(bytes: Array(key..<(key + 32)))), domain: domain)
  }

  private static func reader(_ address: String, _ addresses: BounceAddresses) -> String {
    switch addresses.reader(of: address) {
    case .reader(let token): token.contactID
    case .forged: "forged"
    case .notOurs: "not ours"
    }
  }

  @Test func `mail-B1 each reader's mails have a sender of their own, in a mailbox of 64 letters`()
    throws
  {
    let addresses = Self.addresses()
    let sender = try #require(addresses.sender(for: "spring-list", to: Self.contactID))
    #expect(sender.text.hasPrefix("bounce+0123456789abcdefghjkmnpqrs"))
    #expect(sender.mailbox.utf8.count == 57)
    #expect(sender.domain == "bounce.quillet.example")
    #expect(addresses.sender(for: "spring-list", to: Self.contactID) == sender)
    #expect(addresses.sender(for: "summer-list", to: Self.contactID) != sender)
    for text in [sender.text, sender.text.uppercased()] {
      #expect(Self.reader(text, addresses) == Self.contactID)
    }
  }

  @Test func `mail-B1 knows which issue it was`() throws {
    let sender = try #require(Self.addresses().sender(for: "b", to: Self.contactID))
    guard case .reader(let token) = Self.addresses().reader(of: sender.text) else {
      Issue.record("a token of ours is not known")
      return
    }
    #expect(token.issue(among: ["a", "b", "c"]) == "b")
    #expect(token.issue(among: ["a", "c"]) == nil)
  }

  @Test func `mail-B1 knows no address that is not ours, and no letter of one that was changed`()
    throws
  {
    let addresses = Self.addresses()
    let sender = try #require(addresses.sender(for: "spring", to: Self.contactID)).text
    #expect(Self.reader(sender, Self.addresses(key: 1)) == "forged")
    for place in "bounce+".count..<sender.prefix(while: { $0 != "@" }).count {
      var letters = Array(sender)
      letters[place] = letters[place] == "7" ? "8" : "7"
      #expect(Self.reader(String(letters), addresses) == "forged")
    }
    for text in [
      "bounce+@bounce.quillet.example", "bounce+x@bounce.quillet.example",
      "bounce+\u{FC}bel@bounce.quillet.example",
    ] {
      #expect(Self.reader(text, addresses) == "forged")
    }
    for text in [
      "", "@", sender + ".org", "hello@bounce.quillet.example", "bounce@quillet.example",
    ] {
      #expect(Self.reader(text, addresses) == "not ours")
    }
  }

  @Test(arguments: ["", "a.b", "UPPER", "i", "ilou", String(repeating: "a", count: 34)])
  func `gives none to a contact whose id fits into no mailbox`(id: String) {
    #expect(Self.addresses().sender(for: "spring", to: id) == nil)
  }

  @Test func `knows a report without a name by what it says`() {
    let seal = ContactSeal(key: ContactKey(bytes: Array(0..<32)))
    #expect(seal.reportName(of: [1, 2]) == seal.reportName(of: [1, 2]))
    #expect(seal.reportName(of: [1, 2]) != seal.reportName(of: [1, 3]))
  }
}
