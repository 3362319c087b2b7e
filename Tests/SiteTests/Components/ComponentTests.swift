import Testing

/// The words of every mistake in a call of a component, in line 3 of a page.
struct ComponentMistakeTests {
  @Test(arguments: [
    (
      "{{gallry}}",
      ["3:1: error: there is no component “gallry”", "  try: Did you mean “gallery”?"]
    ),
    (
      "{{zebra}}",
      [
        "3:1: error: there is no component “zebra”",
        "  try: There are button, gallery, hours, include, news, note, toc.",
      ]
    ),
    (
      "{{news limt=3}}",
      ["3:8: error: “news” has no argument “limt”", "  try: Did you mean “limit”?"]
    ),
    (
      "{{news 3}}",
      [
        "3:8: error: “news” takes no argument “3” here",
        "  try: Write {{news limit=… section=… term=… title=…}}.",
      ]
    ),
    (
      "{{button \"Call us\"}}",
      ["3:1: error: “button” needs “url”", "  try: Write {{button \"title\" url=… style=…}}."]
    ),
    (
      "{{note \"One\" \"Two\"}}",
      [
        "3:14: error: “note” takes no argument “Two” here",
        "  try: Write {{note \"text\" kind=… title=…}}.",
      ]
    ),
    (
      "{{news limit=3 limit=4}}",
      ["3:16: error: “limit” is given twice", "  try: Remove one of them."]
    ),
    (
      "{{news term=bread limit=none}}",
      ["3:19: error: “limit” of “news” is “none”, which is not a number from 1"]
    ),
    (
      "{{news section=nws}}",
      ["3:8: error: there is no section “nws”", "  try: Did you mean “news”?"]
    ),
    (
      "{{news term=bred}}",
      ["3:8: error: there is no term “bred”", "  try: Did you mean “bread”?"]
    ),
    (
      "{{gallery folder=photos}}",
      [
        "3:11: error: there are no pictures in “photos”",
        "  try: Put .jpg, .png, .webp, .gif, .avif or .svg files there.",
      ]
    ),
    (
      "{{include _promis.md}}",
      [
        "3:11: error: there is no file content/_promis.md to include",
        "  try: Did you mean “_promise.md”?",
      ]
    ),
    (
      "{{include ../site/site.yaml}}",
      ["3:11: error: “../site/site.yaml” leads out of content/"]
    ),
    (
      "{{include about.md}}",
      [
        "3:11: error: “about.md” includes itself: content/about.md → content/about.md"
      ]
    ),
    (
      "{{hours shop=main}}",
      [
        "3:9: error: the template of “hours” does not use an argument “shop”",
        "  try: Remove it, or write {{arguments.shop}} in the template.",
      ]
    ),
    (
      "{{hours day=1 day=2}}",
      ["3:15: error: “day” is given twice", "  try: Remove one of them."]
    ),
  ])
  func `says where it is and what to write`(call: String, expected: [String]) async throws {
    let said = try await messages([
      "content/about.md": "# About\n\n\(call)\n",
      "content/_promise.md": "We promise.",
      "content/news/sale.md": "---\ndate: 2026-01-02\ntags: bread\n---\nSale",
      "site/templates/components/hours.mustache": "{{arguments.day?}}",
    ])
    #expect(said == [["content/about.md:" + expected[0]], expected.dropFirst()].flatMap { $0 })
  }
}

struct ComponentTests {
  private func page(_ text: String, _ files: [String: String] = [:]) async throws -> String {
    var files = files
    files["content/about.md"] = text
    files["site/templates/page.mustache"] = "{{page.content}}"
    let site = try await TestSite(files)
    #expect(site.messages == [])
    return try #require(site["about/index.html"])
  }

  @Test func `includes a file, and what that includes, each beside its own folder`() async throws {
    let html = try await page(
      "{{include parts/_one.md}}",
      [
        "content/parts/_one.md": "One\n\n{{include _two.md}}",
        "content/parts/_two.md": "See [three](three.md).", "content/parts/three.md": "# Three",
      ])
    #expect(html == "<p>One</p>\n<p>See <a href=\"../parts/three/\">three</a>.</p>")
  }

  @Test func `tells what is doubtful in an included file, and includes it all the same`()
    async throws
  {
    let site = try await TestSite([
      "content/about.md": "{{include _part.md}}", "content/_part.md": "A [link](gone.md).",
      "site/templates/page.mustache": "{{page.content}}",
    ])
    #expect(
      site.messages == [
        "content/_part.md:1:3: warning: this links to gone.md, which is not a page of the site",
        "  try: A path is taken from the folder of this file, or with a “/” in front from content/.",
      ])
    #expect(site["about/index.html"]?.hasPrefix("<p>A <a") == true)
  }

  @Test func `finds the way round in which two files include each other`() async throws {
    #expect(
      try await messages([
        "content/about.md": "{{include _a.md}}", "content/_a.md": "{{include _b.md}}",
        "content/_b.md": "\n{{include _a.md}}",
      ]) == [
        "content/_b.md:2:11: error: “_a.md” includes itself: "
          + "content/_a.md → content/_b.md → content/_a.md"
      ])
  }

  @Test func `gives an owner's component its arguments and the page's headings`() async throws {
    let html = try await page(
      "## One\n\n{{offer \"Herbs\" until=May}}\n\n## Two",
      [
        "site/templates/components/offer.mustache":
          "{{arguments.1}} {{arguments.until}} {{#page.headings}}{{title}},{{/page.headings}}"
      ])
    #expect(html == "<h2 id=\"one\">One</h2>\nHerbs May One,Two,<h2 id=\"two\">Two</h2>")
  }

  @Test func `shows the newest pages of a section, never the page itself`() async throws {
    let html = try await page(
      "---\ndate: 2026-01-09\n---\n{{news section=news limit=2}}",
      [
        "content/news/2026-01-01-a.md": "# A", "content/news/2026-01-03-c.md": "# C",
        "content/news/2026-01-02-b.md": "# B", "content/tips/2026-01-04-d.md": "# D",
        "site/templates/components/news.mustache":
          "{{#pages}}{{title}} {{/pages}}{{#more}}{{url}}{{/more}}",
      ])
    #expect(html == "C B /news/")
  }

  @Test func `makes a gallery of the pictures beside the page`() async throws {
    let html = try await page(
      "{{gallery folder=photos}}",
      [
        "content/photos/02-the_hut.jpg": "", "content/photos/01-bread.PNG": "",
        "content/photos/notes.txt": "",
        "site/templates/components/gallery.mustache": "{{#images}}{{url}} {{alt}};{{/images}}",
      ])
    #expect(html == "/photos/01-bread.PNG Bread;/photos/02-the_hut.jpg The hut;")
  }
}
