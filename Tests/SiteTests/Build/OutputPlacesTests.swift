import Testing

struct OutputPlacesTests {
  @Test(arguments: [
    (
      ["content/robots.txt": ""],
      [
        "content/robots.txt:1:1: error: this would be written to robots.txt, as is a file that"
          + " Rapport makes", "  try: Say it under “robots” in site/site.yaml.",
      ]
    ),
    (
      ["content/news/page/2.md": "", "content/news/a.md": "", "content/news/b.md": ""],
      [
        "content/news/page/2.md:1:1: error: this would be written to news/page/2/index.html, as"
          + " is a file that Rapport makes",
        "  try: Give one of the two another name or address.",
      ]
    ),
    (
      ["content/about.md": "", "content/about": ""],
      [
        "content/about:1:1: error: this would be written to about, which is a folder for"
          + " about/index.html", "  try: Give one of the two another name or address.",
      ]
    ),
    (
      ["content/a.md": "---\nslug: \(String(repeating: "x", count: 256))\n---\n"],
      [
        "content/a.md:2:1: error: this cannot be written to “"
          + "\(String(repeating: "x", count: 256))/index.html”: a name in it is longer than 255"
          + " bytes",
        "  try: Give the page a shorter “slug” or “url”, or the file a shorter name.",
      ]
    ),
    (
      ["content/a.md": "---\nurl: /.rapport/lock\n---\n"],
      [
        "content/a.md:2:1: error: this cannot be written to “.rapport/lock/index.html”: the folder"
          + " .rapport belongs to the build", "  try: Give the page another “url”.",
      ]
    ),
  ])
  func `says which file stands in the way of which`(
    files: [String: String], expected: [String]
  ) async throws {
    var files = files
    files["content/index.md"] = "# Home"
    files["site/site.yaml"] = "page-size: 1"
    let site = try await TestSite(files)
    #expect(site.messages == expected)
    #expect(site.files() == [])
  }

  private static let long = String(repeating: "p { margin: 0 }\n", count: 40)

  @Test func `a smaller form of the owner's own is told of`() async throws {
    let files = [
      "content/a.css": Self.long, "content/a.css.gz": "x", "content/index.md": "[a](a.css.gz)",
      "content/index.html.gz": "x", "site/site.yaml": "compress: [gz]",
    ]
    let advice = "  try: Give one of the two another name or address."
    let site = try await TestSite(files)
    #expect(
      site.messages == [
        "content/a.css.gz:1:1: error: this would be written to a.css.gz, as is a file that Rapport"
          + " makes", advice,
        "content/index.html.gz:1:1: error: this would be written to index.html.gz, as is a file"
          + " that Rapport makes", advice,
      ])
    #expect(site.files() == [])
    #expect(
      await TestCheck(files).messages.filter { $0.contains(": error: ") }
        == [site.messages[0...1], site.messages[2...3]].map { $0.joined(separator: "\n") })
  }

  @Test(arguments: [
    ["content/a.css": Self.long, "content/a.css.gz": "x"],
    ["content/a.css": "p{}", "content/a.css.gz": "x", "site/site.yaml": "compress: [gz]"],
    ["content/a.jpg": Self.long, "content/a.jpg.gz": "x", "site/site.yaml": "compress: [gz]"],
    ["content/a.csv.gz": "x", "site/site.yaml": "compress: [gz]"],
    [
      "site/assets/a.css": Self.long, "site/assets/a.css.gz": "x",
      "site/assets/sub/a.svg": Self.long, "site/assets/sub/a.svg.gz": "x",
      "site/site.yaml": "compress: [gz]",
    ],
  ])
  func `a file that only looks like a smaller form is none`(files: [String: String]) async {
    #expect(await TestCheck(files).messages.filter { $0.contains(": error: ") } == [])
  }
}
