import Contacts
import Mail
import Markdown
import Outbox
import Testing

@testable import Newsletter

/// Which links of an issue lead through the redirect that counts them.
struct CountedLinksTests {
  private static func redirect(_ target: String) -> String? {
    guard target.hasPrefix("https://") || target.hasPrefix("http://"), target.utf8.count < 200
    else { return nil }
    return "https://quillet.example/rapport/go/\(target.utf8.count)"
  }

  private func compiled(_ body: String) throws -> CompiledIssue {
    try CompiledIssue(
      Sample.issue(body), names: Sample.names, redirect: { Self.redirect($0) })
  }

  /// `words → target`, in their order.
  private func counted(_ body: String) throws -> [String] {
    try compiled(body).counted.map { "\($0.link.words) → \($0.link.target)" }
  }

  /// The addresses of the links of the merged HTML that lead through the redirect.
  private func redirects(_ body: String) throws -> [String] {
    let message = try compiled(body).message(
      for: Sample.reader(), links: Sample.links, content: Sample.content, at: Sample.moment)
    let html = Array((message.html ?? "").utf8)
    return MarkupTokens(html).filter { $0.kind == .open && $0.name == "a" }.compactMap { token in
      token.attribute("href", in: html).map { String(decoding: $0, as: UTF8.self) }
    }.filter { $0.contains("/rapport/go/") }
  }

  @Test(arguments: [
    "[Leave]({{links.unsubscribe}})", "[Mine](https://a.example/?for={{id}})",
    "[Write](mailto:hello@quillet.example)", "[Call](tel:+442079460018)", "[Below](#below)",
    "{{#news}}[{{title}}]({{url}}) {{/news}}", "<https://a.example/>",
    "[https://a.example/](https://a.example/)", "[www.a.example](https://a.example/)",
    "[Words](ftp://a.example/)", "<a name=\"here\">Here</a>", "![Words](https://a.example/a.png)",
    "Nothing", "`<a href=\"https://a.example/\">`",
  ])
  func `leaves what may be one reader's, is no page, or says where it leads`(body: String) throws {
    #expect(try counted(body) == [])
    let plain = try CompiledIssue(Sample.issue(body), names: Sample.names).message(
      for: Sample.reader(), links: Sample.links, content: Sample.content, at: Sample.moment)
    let message = try compiled(body).message(
      for: Sample.reader(), links: Sample.links, content: Sample.content, at: Sample.moment)
    #expect(message.html == plain.html && message.text == plain.text)
  }

  @Test(arguments: [
    ("[Herbs](https://a.example/?a=1&b=2)", "Herbs → https://a.example/?a=1&b=2"),
    (
      "[**All** *the* herbs\nand `more`](http://a.example)",
      "All the herbs and more → http://a.example"
    ),
    ("[A tree](/trees/)", "A tree → https://quillet.example/trees/"),
    ("[Dear {{name | default: \"reader\"}}](https://a.example/)", "Dear … → https://a.example/"),
    (
      "[![A rose & more](https://a.example/a.png)](https://a.example/)",
      "A rose & more → https://a.example/"
    ),
    ("<a HREF='https://a.example/&amp;' class=x>Raw</a>", "Raw → https://a.example/&"),
    ("<a href=https://a.example/>Bare</a>", "Bare → https://a.example/"),
    ("{{#name}}[In it](https://a.example/){{/name}}", "In it → https://a.example/"),
    ("[**Order now**](https://a.example/)", "Order now → https://a.example/"),
    ("| A |\n|---|\n| [Cell](https://a.example/) |", "Cell → https://a.example/"),
    ("[ ](https://a.example/)", " → https://a.example/"),
  ])
  func `leads a link to a page through the redirect, and keeps its words`(
    body: String, link: String
  ) throws {
    #expect(try counted(body) == [link])
    let target = String(link[(try #require(link.firstRange(of: "→ "))).upperBound...])
    #expect(try redirects(body) == [Self.redirect(target)])
  }

  @Test func `two links to one place are one link by its first words`() throws {
    let body = "[One](https://a.example/) [Two](https://b.example/1) [Three](https://a.example/)"
    #expect(try counted(body) == ["One → https://a.example/", "Two → https://b.example/1"])
    #expect(try redirects(body).map { $0.split(separator: "/").last } == ["18", "19", "18"])
  }

  @Test func `long words are cut`() throws {
    let words = String(repeating: "word ", count: 40)
    let link = try #require(try compiled("[\(words)](https://a.example/)").counted.first?.link)
    #expect(link.words.count == 100 && link.words.hasSuffix("word…"))
  }

  @Test func `the text part and the page keep the plain addresses`() throws {
    let compiled = try compiled("Our [herbs](https://a.example/herbs/) are out.")
    let message = try compiled.message(
      for: Sample.reader(), links: Sample.links, at: Sample.moment)
    #expect(message.text.contains("https://a.example/herbs/") && !message.text.contains("/go/"))
    let page = try compiled.page(for: Sample.reader(), content: .empty, home: "/")
    #expect(page.html.contains("https://a.example/herbs/") && !page.html.contains("/go/"))
  }

  @Test func `all readers of an issue have the same links`() throws {
    let body = "Dear {{name | default: \"reader\"}}, our [herbs](https://a.example/) are out."
    let compiled = try compiled(body)
    let links = try ["Ada", nil].map { name in
      let reader = try Sample.reader(name, id: name ?? "x")
      let html = try compiled.message(for: reader, links: Sample.links, at: Sample.moment).html
      return html?.split(separator: "href=").first { $0.contains("/go/") }?.prefix { $0 != ">" }
    }
    #expect(links[0] != nil && links[0] == links[1])
  }
}
