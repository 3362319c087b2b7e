import Content
import Site
import Testing
import Vocabulary

struct PageTests {
  @Test(arguments: [
    ("content/about.md", "---\ntitle: Who we are\n---\n# About", "Who we are"),
    ("content/about.md", "# About *us*\n\nText", "About us"),
    ("content/about.md", "Text\n\n# About", "About"),
    ("content/opening-hours_and-map.md", "Text", "Opening hours and map"),
    ("content/news/2026-01-01-spring-sale.md", "Text", "Spring sale"),
    ("content/2024-10-19-apple-day/index.md", "Text", "Apple day"),
    ("content/m%C3%A4rz.md", "Text", "März"),
  ])
  func `is called what it says, its first heading or its file`(
    file: String, text: String, title: String
  ) async throws {
    let site = try await TestSite([
      file: text, "site/templates/page.mustache": "{{page.title}}",
    ])
    #expect(site.output.values.contains { $0.trimmed == title }, "\(site.files())")
  }

  @Test func `lifts the first heading out of its text`() async throws {
    let site = try await TestSite([
      "content/a.md": "# A\n\nText", "site/templates/page.mustache": "{{page.content}}",
    ])
    #expect(site["a/index.html"] == "<p>Text</p>")
  }

  /// A front page without a title of its own bears that of the site.
  @Test(arguments: [["content/index.md": "Welcome"], ["content/a.md": "A"]])
  func `at the front has a heading`(files: [String: String]) async throws {
    var files = files
    files["site/templates/home.mustache"] = "{{page.title}}"
    files["site/templates/page.mustache"] =
      "{{#page.breadcrumbs}}{{title}}{{/page.breadcrumbs}}"
    if files["content/index.md"] == nil { files["content/b/index.md"] = "B" }
    let site = try await TestSite(files)
    #expect(site["index.html"] == "Bakers corner")
  }

  @Test func `opens other sites with a rel, as the settings have it`() async throws {
    let files = [
      "content/a.md": "[x](https://other.example/) [y](https://example.org/a/) [z](/a/#top)",
      "site/templates/page.mustache": "{{page.content}}",
    ]
    let usual = try await TestSite(
      files.merging(["site/site.yaml": "url: https://example.org"]) { $1 })
    #expect(
      usual["a/index.html"]
        == "<p><a href=\"https://other.example/\" rel=\"external noopener\">x</a> "
        + "<a href=\"https://example.org/a/\">y</a> <a href=\"#top\">z</a></p>")
    let plain = try await TestSite(
      files.merging(["site/site.yaml": "external-links: { rel: '' }"]) { $1 })
    #expect(plain["a/index.html"]?.contains("rel=") == false)
  }

  @Test func `is kept from search engines where it is a draft`() async throws {
    let site = try await TestSite(
      [
        "content/a.md": "---\ndraft: true\n---\n", "site/site.yaml": "url: https://example.org",
        "site/templates/page.mustache": "{{page.robots?}} {{page.canonical?}}",
      ], options: { $0.showing.drafts = true })
    #expect(site["a/index.html"] == "noindex")
    #expect(site["sitemap.xml"]?.contains("/a/") == false)
  }

  @Test func `has a picture with the name that it is written under`() async throws {
    let site = try await TestSite([
      "content/a.md": "---\nimage: /assets/p.jpg\n---\n", "site/assets/p.jpg": "jpg",
      "site/site.yaml": "url: https://example.org",
      "site/templates/page.mustache": "{{#page.image}}{{page.image | absolute}}{{/page.image}}",
    ])
    let file = try #require(site.files(below: "assets/p").first)
    #expect(site["a/index.html"] == "https://example.org/\(file)")
  }

  @Test func `asks for a template that is there`() async throws {
    let site = try await TestSite([
      "content/a.md": "---\ntemplate: card\n---\n# A",
      "site/templates/card.mustache": "{{page.template}}: {{page.title}}",
    ])
    #expect(site["a/index.html"] == "card: A")
  }
}

extension String {
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    return String(String(scalars).reversed().drop { $0.isWhitespace }.reversed())
  }
}
