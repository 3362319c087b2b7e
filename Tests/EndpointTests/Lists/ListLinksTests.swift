import Settings
import Store
import Testing
import Vocabulary

@testable import Endpoint

struct ListLinksTests {
  private let seal = ContactSeal(key: ContactKey(bytes: Array(0..<32)))
  private let other = ContactSeal(key: ContactKey(bytes: Array(1..<33)))
  private let contactID = "0123456789abcdefghjkmnpqrs"

  private func links() throws -> ListLinks {
    let base = try #require(BaseURL("https://example.org/shop"))
    return ListLinks(seal: seal, baseURL: base, prefix: "/rapport")
  }

  private func end(_ link: String) -> String { String(link.split(separator: "/").last ?? "") }

  @Test func `mail-L4 a link holds what it is for and 128 bits of code, and no address`() throws {
    let links = try links()
    let unsubscribe = links.unsubscribe(contactID: contactID, list: "news", issue: "spring-list")
    #expect(unsubscribe.hasPrefix("https://example.org/shop/rapport/list/unsubscribe/"))
    #expect(unsubscribe.utf8.count < 200)
    #expect(
      ListToken.unsubscribing(end(unsubscribe), seal)
        == ListToken(
          contactID: contactID, act: .unsubscribe(list: "news", issue: "spring-list")))
    #expect(
      ListToken.unsubscribing(end(links.unsubscribe(contactID: contactID, list: "news")), seal)
        == ListToken(contactID: contactID, act: .unsubscribe(list: "news", issue: nil)))
    #expect(
      ListToken.preferring(end(links.preferences(contactID: contactID)), seal)
        == ListToken(contactID: contactID, act: .preferences))
    #expect(
      ListToken.confirming(
        end(links.confirm(contactID: contactID, list: "news", askedAt: 1_790_000_000)), seal)
        == ListToken(contactID: contactID, act: .confirm(list: "news", askedAt: 1_790_000_000)))
    #expect(
      links.view("/newsletters/spring-list/") == "https://example.org/shop/newsletters/spring-list/"
    )
  }

  @Test func `mail-L4 a link for one thing is none for another, nor one by another key`() throws {
    let links = try links()
    let all = [
      links.unsubscribe(contactID: contactID, list: "news", issue: "1790000000"),
      links.preferences(contactID: contactID),
      links.confirm(contactID: contactID, list: "news", askedAt: 1_790_000_000),
    ].map(end)
    #expect(all.map { ListToken.unsubscribing($0, seal) != nil } == [true, false, false])
    #expect(all.map { ListToken.preferring($0, seal) != nil } == [false, true, false])
    #expect(all.map { ListToken.confirming($0, seal) != nil } == [false, false, true])
    #expect(all.allSatisfy { ListToken.unsubscribing($0, other) == nil })
    #expect(all.allSatisfy { ListToken.preferring($0, other) == nil })
    #expect(all.allSatisfy { ListToken.confirming($0, other) == nil })
  }

  @Test func `mail-L4 no letter of a link can be another`() throws {
    let text = end(try links().unsubscribe(contactID: contactID, list: "news", issue: "spring"))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var forged = 0
    for index in text.indices {
      for letter in letters where text[index] != letter {
        var other = text
        other.replaceSubrange(index...index, with: String(letter))
        if ListToken.unsubscribing(other, seal) != nil { forged += 1 }
      }
    }
    #expect(forged == 0)
    for count in 0..<text.utf8.count {
      #expect(ListToken.unsubscribing(String(text.prefix(count)), seal) == nil)
    }
    for more in ["A", "AA", "AAAA", "=", "==", ".", "%41", "é", "\0"] {
      #expect(ListToken.unsubscribing(text + more, seal) == nil)
    }
  }

  @Test func `parts cannot pass for others`() {
    #expect(seal.sealed(.preferences, ["ab", "c"]) != seal.sealed(.preferences, ["a", "bc"]))
    #expect(seal.sealed(.preferences, ["ab"]) != seal.sealed(.preferences, ["ab", ""]))
    for parts in [[], [""], ["", ""], ["ä€😀"], [String(repeating: "x", count: 70)]] {
      #expect(seal.parts(seal.sealed(.confirm, parts), .confirm) == parts)
    }
  }

  @Test func `an address that is never mailed again is kept as 64 letters, however it is written`()
    throws
  {
    let hash = seal.suppressionHash(of: try EmailAddress("Ada@Example.org"))
    #expect(hash == seal.suppressionHash(of: try EmailAddress("ada@example.org")))
    #expect(hash == "bee7af49648d80b96c3bbc468d2f2773bd9aceb54f5b8f521828e1dbe3c9d7da")
    #expect(hash != other.suppressionHash(of: try EmailAddress("ada@example.org")))
    #expect(hash != seal.suppressionHash(of: try EmailAddress("bob@example.org")))
  }

  @Test func `an invitation's link holds a token of which the hash is kept`() throws {
    let token = InvitationToken(
      form: "survey", contactID: contactID, issue: "spring-survey", seal)
    #expect(
      try links().form("survey", token)
        == "https://example.org/shop/rapport/forms/survey?i=\(token.text)")
    #expect(
      token == InvitationToken(form: "survey", contactID: contactID, issue: "spring-survey", seal))
    #expect(token != InvitationToken(form: "survey", contactID: contactID, issue: "reminder", seal))
    #expect(token.text.utf8.count == 32)
    #expect(token.hash.utf8.count == 64)
    #expect(InvitationToken(token.text) == token)
    #expect(InvitationToken(token.text.uppercased()) == nil)
  }
}
