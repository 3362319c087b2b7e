import Site
import Testing
import Vocabulary

/// Pages whose text another room makes.
struct PageTextTests {
  private let files = [
    "content/news/rain.md":
      "---\ntitle: Rain\ndate: 2026-01-02\ntags: [Weather]\n---\nIt rained.\n",
    "content/letters/spring.md": "---\naudience: { list: news }\n---\n{{#news}}*{{/news}}\n",
    "content/letters/welcome.md": "---\naudience: { list: news }\n---\n{{nothing}}\n",
    "site/site.yaml": "title: Test\nurl: https://example.org\n",
  ]

  private func fragments(_ pages: @escaping @Sendable (SitePages) -> Void = { _ in })
    -> SiteFragments
  {
    var fragments = SiteFragments()
    fragments.bodies = ["content/letters/spring.md"]
    fragments.hidden = ["content/letters/welcome.md"]
    fragments.texts = { known in
      pages(known)
      let list = known.all.map { "<a href=\"\($0.url)\">\($0.title)</a> \($0.summary)" }
      return (
        [
          "content/letters/spring.md": PageText(
            title: "Spring", summary: "What is new.", html: "<p>\(list.joined())</p>")
        ],
        [Finding(.warning, in: "content/letters/spring.md", line: 4, "it is early")]
      )
    }
    return fragments
  }

  @Test func `another room's text stands in the place of the Markdown`() async throws {
    let site = try await TestSite(files, fragments: fragments())
    #expect(
      site["letters/spring/index.html"]?.contains(
        "<p><a href=\"https://example.org/news/rain/\">Rain</a> It rained.</p>") == true)
    #expect(site["letters/index.html"]?.contains("Spring") == true)
    #expect(site["letters/index.html"]?.contains("What is new.") == true)
    #expect(site.messages == ["content/letters/spring.md:4:1: warning: it is early"])
  }

  @Test func `what is hidden is no page`() async throws {
    let site = try await TestSite(files, fragments: fragments())
    #expect(site.files(below: "letters/") == ["letters/index.html", "letters/spring/index.html"])
  }

  @Test func `other rooms know the pages and where links lead`() async throws {
    _ = try await TestSite(
      files,
      fragments: fragments { pages in
        #expect(pages.all.map(\.section) == ["news"])
        #expect(pages.all.map(\.terms) == [["Weather", "weather"]])
        #expect(
          pages.address(ofFile: "content/letters/spring.md")
            == "https://example.org/letters/spring/")
        #expect(pages.contains("https://example.org/news/rain/#top") == true)
        #expect(pages.contains("https://example.org/news/snow/") == false)
        #expect(pages.contains("https://example.com/") == nil)
      })
  }
}
