import Testing

/// What lists, menus and neighbours a site's pages are given, by templates that only write them.
struct ListTests {
  private let news = [
    "content/news/2025-12-30-a.md": "# A", "content/news/2026-01-05-b.md": "# B",
    "content/news/2026-01-09-c.md": "# C",
  ]

  private func build(_ files: [String: String]) async throws -> TestSite {
    let site = try await TestSite(news.merging(files) { $1 })
    #expect(site.messages == [])
    return site
  }

  @Test func `show the newest first, then by title; a weight goes before both`() async throws {
    let site = try await build([
      "content/news/y.md": "# Y", "content/news/x.md": "# X",
      "content/news/heavy.md": "---\nweight: 2\n---\n# Heavy",
      "content/news/light.md": "---\nweight: 1\n---\n# Light",
      "site/templates/section.mustache": "{{#list.pages}}{{title}} {{/list.pages}}",
    ])
    #expect(site["news/index.html"] == "Light Heavy C B A X Y")
  }

  @Test(arguments: [
    ("sort: title", "A B C"), ("sort: title, order: descending", "C B A"),
    ("sort: date, order: ascending", "A B C"), ("sort: date", "C B A"),
  ])
  func `are sorted as site.yaml says`(setting: String, order: String) async throws {
    let site = try await build([
      "site/site.yaml": "sections: { news: { \(setting) } }",
      "site/templates/section.mustache": "{{#list.pages}}{{title}} {{/list.pages}}",
    ])
    #expect(site["news/index.html"] == order)
  }

  @Test func `are cut into parts that lead to each other`() async throws {
    let site = try await build([
      "site/site.yaml": "page-size: 2\nurl: https://example.org",
      "site/templates/section.mustache": """
      {{page.canonical}} {{list.count}} {{#list.pages}}{{title}}{{/list.pages}}
      {{#list.pager}}{{number}}/{{total}} <{{previous?}}> <{{next?}}>{{/list.pager}}
      """,
    ])
    #expect(site["news/index.html"] == "https://example.org/news/ 3 CB\n1/2 <> </news/page/2/>")
    #expect(
      site["news/page/2/index.html"] == "https://example.org/news/page/2/ 3 A\n2/2 </news/> <>")
  }

  @Test func `give a page its neighbours and the way to it`() async throws {
    let site = try await build([
      "content/news/index.md": "# All news", "content/index.md": "# Start",
      "site/templates/page.mustache": """
      {{#page.previous}}{{title}}{{/page.previous}}-{{#page.next}}{{title}}{{/page.next}}
      {{#page.breadcrumbs}}{{title}}={{url}} {{/page.breadcrumbs}}
      """,
    ])
    #expect(site["news/b/index.html"] == "C-A\nBakers corner=/ All news=/news/")
    #expect(site["news/c/index.html"] == "-B\nBakers corner=/ All news=/news/")
    #expect(site["news/a/index.html"] == "B-\nBakers corner=/ All news=/news/")
  }

  /// A page of the folder's name shows the folder's list, and the front page stays itself.
  @Test func `take a page beside the folder for the folder's own`() async throws {
    let site = try await build([
      "content/news.md": "# Our news", "content/index.md": "# Start",
      "site/templates/section.mustache": "{{page.title}}: {{#list.pages}}{{title}}{{/list.pages}}",
      "site/templates/home.mustache": "{{page.title}} {{site.home.title}}",
    ])
    #expect(site["news/index.html"] == "Our news: CBA")
    #expect(site["index.html"] == "Start Start")
  }

  @Test func `go by year and month in an archive`() async throws {
    let template = """
      {{page.title}}|{{#list.years}}{{year}}({{count}}){{#months}} {{name}} {{url}} {{count}}{{/months}};\
      {{/list.years}}|{{#list.groups}}{{title}}:{{#pages}}{{title}}{{/pages}} {{/list.groups}}
      """
    let site = try await build([
      "site/site.yaml": "archive: [news]", "site/templates/archive.mustache": template,
    ])
    let years =
      "2026(2) January /news/archive/2026/01/ 2;2025(1) December /news/archive/2025/12/ 1;"
    #expect(site["news/archive/index.html"] == "Archive|\(years)|2026:CB 2025:A")
    #expect(site["news/archive/2026/index.html"] == "2026|\(years)|January:CB")
    #expect(site["news/archive/2025/12/index.html"] == "December 2025|\(years)|December 2025:A")
  }

  @Test func `map the site, drafts left out`() async throws {
    let site = try await build([
      "content/index.md": "# Start", "content/about.md": "# About",
      "content/x.md": "---\ndraft: true\n---\n",
      "site/templates/site-map.mustache":
        "{{#list.groups}}{{title}}:{{#pages}} {{title}}{{/pages}};{{/list.groups}}",
    ])
    #expect(site["site-map/index.html"] == "Bakers corner: Start About;News: C B A;")
  }

  @Test func `show the pages of a term, and the terms of a page`() async throws {
    let site = try await build([
      "content/a.md": "---\ntags: [Rye bread, cake]\n---\n# A",
      "content/b.md": "---\ntags: rye-bread\n---\n# B",
      "site/templates/term.mustache":
        "{{page.title}} {{list.count}} {{#list.pages}}{{title}}{{/list.pages}}",
      "site/templates/taxonomy.mustache": "{{#list.terms}}{{title}} {{count}};{{/list.terms}}",
      "site/templates/page.mustache": "{{#page.terms}}{{title}}={{url}} {{/page.terms}}",
    ])
    #expect(site["tags/rye-bread/index.html"] == "Rye bread 2 AB")
    #expect(site["tags/index.html"] == "Cake 1;Rye bread 2;")
    #expect(site["b/index.html"] == "Rye bread=/tags/rye-bread/")
  }

  @Test func `always find something to read on, never the page itself`() async throws {
    let site = try await build([
      "content/news/2026-01-09-c.md": "Nothing in common",
      "content/news/2026-01-05-b.md": "Quite another matter",
      "site/templates/page.mustache": "{{#page.related}}{{url}} {{/page.related}}",
    ])
    for name in ["a", "b", "c"] {
      let related = try #require(site["news/\(name)/index.html"])
      #expect(!related.isEmpty)
      #expect(!related.contains("/news/\(name)/"))
    }
    let alone = try await TestSite([
      "content/a.md": "",
      "site/templates/page.mustache": "{{#page.related}}{{url}}{{/page.related}}",
    ])
    #expect(alone["a/index.html"] == "")
  }
}
