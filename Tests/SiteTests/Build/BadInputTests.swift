import Content
import Site
import Testing
import Vocabulary

/// Whatever is wrong with a file is said in a sentence, and the old site stays.
struct BadInputTests {
  @Test(arguments: [
    (
      "title: Sale\nNever closed\n",
      [
        "1:1: error: the front matter is opened on line 1 and never closed",
        "  try: Write a line “---” below its last key.",
      ]
    ),
    (
      "title: [One, Two]\n---\n",
      [
        "2:8: error: “title” should be text, and this is a list", "  try: Write “title: One, Two”.",
      ]
    ),
    (
      "date: 31/12/2024\n---\n",
      [
        "2:7: error: “date” should be a date, and this is “31/12/2024”",
        "  try: Write “date: 2024-12-31”.",
      ]
    ),
    ("title: Apple Day: forty sorts\n---\n", []),
    (
      "title:\n\ttext\n---\n",
      [
        "3:1: error: this line is indented with a tab, and YAML indents with spaces",
        "  try: Write “  text”.",
      ]
    ),
    (
      "title: “Sale”\n---\n",
      [
        "2:8: warning: the curly quotes round this text are taken for a part of it",
        "  try: Write “title: \"Sale\"” if they are not.",
      ]
    ),
    (
      "- a\n---\n",
      [
        "2:1: error: the front matter is a list, and it wants lines “key: value”",
        "  try: Or leave a line free below the “---” if it is only a line across the page.",
      ]
    ),
    (
      "title: A\ntitle: B\n---\n",
      [
        "3:1: warning: the key “title” stands on line 2 and again on line 3, where it counts",
        "  try: Keep one of the two.",
      ]
    ),
    (
      "slug: ../../etc\n---\n",
      [
        "2:7: error: “../../etc” has a “..” or a “.”, which would leave its folder; a page cannot"
          + " have that address", "  try: Write letters, digits and hyphens: “slug: spring-sale”.",
      ]
    ),
    (
      "template: pge\n---\n",
      ["2:11: error: there is no template “pge”", "  try: Did you mean “page”?"]
    ),
  ])
  func `says what is wrong with a page`(text: String, expected: [String]) async throws {
    let site = try await TestSite(["content/about.md": "---\n" + text])
    #expect(
      site.messages == expected.enumerated().map { ($0 == 0 ? "content/about.md:" : "") + $1 })
    #expect(site.report.hasErrors == site.files().isEmpty)
  }

  @Test(
    arguments: [
      (
        "{{titel}}",
        ["1:3: error: “titel” is not known here.", "  try: Known are list, page, site."]
      ),
      (
        "{{#page.date}}",
        [
          "1:1: error: “{{#page.date}}” is never closed.",
          "  try: Write “{{/page.date}}” where it ends.",
        ]
      ),
      (
        "{{>partials/gone}}",
        ["1:4: error: There is no template “partials/gone”. Did you mean “partials/menu”?"]
      ),
      (
        "{{>page}}",
        [
          "1:4: error: “page” includes itself: page > page.",
          "  try: Remove this tag, or move what both need into a partial of its own.",
        ]
      ),
    ] as [(String, [String])])
  func `says what is wrong with a template`(text: String, expected: [String]) async throws {
    let site = try await TestSite([
      "content/about.md": "", "site/templates/page.mustache": text,
    ])
    #expect(
      site.messages
        == expected.enumerated().map { ($0 == 0 ? "site/templates/page.mustache:" : "") + $1 })
    #expect(site.files() == [])
  }

  @Test func `tells of all files at once, in their order`() async throws {
    let site = try await TestSite([
      "content/b.md": "{{x}}", "content/a.md": "---\ndate: never\n---\n",
      "site/site.yaml": "titel: Shop", "site/data/p.json": "[1,",
      "site/templates/page.mustache": "{{page.titel}}",
    ])
    #expect(
      site.report.findings.map(\.path) == [
        "content/a.md", "site/data/p.json", "site/site.yaml", "site/templates/page.mustache",
      ])
  }

  @Test func `takes pages of any depth and length`() async throws {
    let site = try await TestSite([
      "content/quotes.md": String(repeating: ">", count: 10_000) + " deep",
      "content/brackets.md": String(repeating: "[", count: 10_000),
      "content/long.md": String(repeating: "Twenty million bytes. ", count: 950_000),
    ])
    #expect(site.messages == [])
    #expect((site.output["long/index.html"]?.utf8.count ?? 0) > 20_000_000)
  }

  @Test func `names a page that is not UTF-8, and one that has gone meanwhile`() async throws {
    let scratch = try ScratchFolder()
    let files = FileTree.holding([
      "content/index.md": [0x41, 0x0A, 0x42, 0xFF, 0x0A]
    ])
    let tree = FileTree(
      list: { folder in
        var (entries, findings) = files.list(folder)
        if folder == "content" { entries.append(.init("vanished.md", .file)) }
        return (entries, findings)
      }, read: files.read)
    let report = try await SiteBuild(
      folderName: "shop", output: scratch.site, options: BuildOptions(), at: .noon,
      command: "build",
      effects: BuildEffects(files: tree, uptime: { 0 })
    ).run()
    #expect(
      report.findings.flatMap(\.report) == [
        "content/index.md:2:2: error: this byte (0xFF) is not UTF-8, in which Rapport reads every"
          + " text",
        "  try: Save the file as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8"
          + " content/index.md",
        "content/vanished.md:1:1: error: this cannot be read: No such file or directory",
      ])
  }

  @Test func `wants at least one page`() async throws {
    let scratch = try ScratchFolder()
    let report = try await SiteBuild(
      folderName: "shop", output: scratch.site, options: BuildOptions(), at: .noon,
      command: "build",
      effects: BuildEffects(files: .holding([:]), uptime: { 0 })
    ).run()
    #expect(
      report.findings.flatMap(\.report) == [
        "content:1:1: error: there are no pages here",
        "  try: Write content/index.md, or begin with: rapport new site my-shop",
      ])
  }

  @Test func `reads the settings from one file only`() async throws {
    #expect(
      try await messages(["site/site.yml": "title: Shop"]) == [
        "site/site.yml:1:1: error: the settings are read from site/site.yaml",
        "  try: Rename the file.",
      ])
  }
}
