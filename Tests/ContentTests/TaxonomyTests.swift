import Content
import Testing

struct TaxonomyTests {
  private func terms(_ files: [String: String], _ settings: String = "") -> [String] {
    let content = TestContent(files.mapValues { "---\n\($0)\n---\n" }, settings: settings)
    return content.tree.terms.keys.sorted().flatMap { taxonomy in
      (content.tree.terms[taxonomy] ?? []).map {
        "\(taxonomy)/\($0.slug): \($0.title), \($0.pages.count)"
      }
    }
  }

  @Test(arguments: [
    (["a.md": "tags: [Bread, bread, BREAD]"], ["tags/bread: Bread, 1"]),
    (["a.md": "tags: Sour dough", "b.md": "tag: sour-dough"], ["tags/sour-dough: Sour dough, 2"]),
    (["a.md": "tags: sour-dough"], ["tags/sour-dough: Sour dough, 1"]),
    (["a.md": "tags: [Crème, '!!']"], ["tags/crème: Crème, 1"]),
    (["a.md": "tags: [b, A, c]"], ["tags/a: A, 1", "tags/b: B, 1", "tags/c: C, 1"]),
    (["a.md": "draft: true\ntags: a"], []),
  ])
  func `gathers terms by their slugs`(files: [String: String], expected: [String]) {
    #expect(terms(files) == expected)
  }

  @Test func `is any key that site.yaml declares`() {
    #expect(
      terms(["a.md": "tags: x\ncategory: y"], "taxonomies: [categories]")
        == ["categories/y: Y, 1"])
  }

  @Test func `has a page, as each term has, where its path says`() {
    let content = TestContent(
      ["a.md": "---\ntags: x\n---\n"], settings: "taxonomies: { tags: { path: /about/by-word } }")
    #expect(content.paths(of: "taxonomy") == ["/about/by-word/"])
    #expect(content.paths(of: "term") == ["/about/by-word/x/"])
    #expect(TestContent(["a.md": ""]).paths(of: "taxonomy") == [])
  }

  @Test func `lets the owner write the page of a term and of the whole`() {
    let content = TestContent([
      "a.md": "---\ntags: x\n---\n", "tags/x.md": "About x", "tags/index.md": "All tags",
    ])
    #expect(content.page("/tags/x/")?.source == "content/tags/x.md")
    #expect(content.page("/tags/x/")?.kind == .term(taxonomy: "tags", slug: "x"))
    #expect(content.page("/tags/")?.source == "content/tags/index.md")
    #expect(content.page("/tags/")?.kind == .taxonomy("tags"))
    #expect(content.messages == [])
  }

  @Test func `makes an archive of the years and months that have pages`() {
    let content = TestContent(
      ["news/2026-01-05-a.md": "", "news/2026-01-06-b.md": "", "news/2025-12-01-c.md": ""],
      settings: "archive: [news]")
    #expect(
      content.paths(of: "archive") == [
        "/news/archive/", "/news/archive/2026/", "/news/archive/2026/01/", "/news/archive/2025/",
        "/news/archive/2025/12/",
      ])
  }
}
