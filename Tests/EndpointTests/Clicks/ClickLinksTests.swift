import Settings
import Store
import Testing

@testable import Endpoint

struct ClickLinksTests {
  private let seal = ContactSeal(key: ContactKey(bytes: Array(0..<32)))
  private let other = ContactSeal(key: ContactKey(bytes: Array(1..<33)))
  private let target = "https://example.org/herbs/?a=1&b=%20#thyme"

  private func links(_ seal: ContactSeal? = nil) throws -> ClickLinks {
    let base = try #require(BaseURL("https://example.org/shop"))
    return ClickLinks(seal: seal ?? self.seal, baseURL: base, prefix: "/rapport")
  }

  private func end(_ link: String) -> String { String(link.split(separator: "/").last ?? "") }

  @Test func `a link carries its issue and where it leads, and is the same each time`() throws {
    let link = try #require(try links().address(of: target, in: "spring-list"))
    #expect(link.hasPrefix("https://example.org/shop/rapport/go/"))
    #expect(ClickToken(end(link), seal) == ClickToken(issue: "spring-list", target: target))
    #expect(try links().address(of: target, in: "spring-list") == link)
    #expect(try links().address(of: target, in: "tips@2026-12-01") != link)
  }

  /// It stands in old mails: another form of it would have to be read beside this one.
  @Test func `a link of the first version is read for ever`() {
    let old = "AAZzcHJpbmcAFGh0dHBzOi8vZXhhbXBsZS5vcmcv93eU3zYpBx6du7aTl8H7oQ"
    #expect(ClickToken(old, seal) == ClickToken(issue: "spring", target: "https://example.org/"))
  }

  @Test func `nobody makes a link that leads elsewhere`() throws {
    let text = end(try #require(try links().address(of: target, in: "spring")))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var forged = 0
    for index in text.indices {
      for letter in letters where text[index] != letter {
        var changed = text
        changed.replaceSubrange(index...index, with: String(letter))
        if ClickToken(changed, seal) != nil { forged += 1 }
      }
    }
    #expect(forged == 0)
    for count in 0..<text.utf8.count {
      #expect(ClickToken(String(text.prefix(count)), seal) == nil)
    }
    for more in ["A", "AA", "AAAA", "=", ".", "%41", "é", "\0"] {
      #expect(ClickToken(text + more, seal) == nil)
    }
    #expect(ClickToken(text, other) == nil)
    // Ours, and for another purpose, or for more or less than that.
    #expect(ClickToken(seal.sealed(.preferences, ["spring", target]), seal) == nil)
    for parts in [[], ["spring"], ["spring", target, ""], [target, "spring"]] {
      #expect(ClickToken(seal.sealed(.click, parts), seal) == nil)
    }
  }

  @Test(arguments: [
    "", "https://", "http://", "mailto:ada@example.org", "tel:+44", "javascript:alert(1)",
    "//example.org/", "/herbs/", "ftp://example.org/", "https:/example.org/", "#thyme",
    "https://example.org/a b", "https://example.org/\r\nSet-Cookie: a=b", "https://bücher.example/",
    "https://example.org/\"", "https://example.org/<b>", "https://example.org/\u{0}",
    "https://example.org/\\", "https://example.org/{a}", "https://example.org/`",
  ])
  func `only whole addresses of pages are led to`(target: String) throws {
    #expect(try links().address(of: target, in: "spring") == nil)
    #expect(ClickToken(seal.sealed(.click, ["spring", target]), seal) == nil)
  }

  @Test(arguments: ["http://a", "HTTPS://Example.org/", "https://[2001:db8::1]:8080/?q=a,b'(c)*~"])
  func `pages of any host are led to`(target: String) throws {
    #expect(try links().address(of: target, in: "spring") != nil)
  }

  @Test func `form-3.1 a link is never longer than a path that is taken`() throws {
    func link(_ count: Int) throws -> String? {
      let target = "https://example.org/".padding(to: count)
      return try links().address(of: target, in: "spring")
    }
    let lengths = try (20...400).filter { try link($0) != nil }
    let longest = try #require(lengths.last)
    #expect(lengths == Array(20...longest))
    let path = try #require(try link(longest)).dropFirst("https://example.org/shop/rapport".count)
    #expect((509...512).contains(path.utf8.count))
  }
}

extension String {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "x", count: count - utf8.count)
  }
}
