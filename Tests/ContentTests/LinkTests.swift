import Vocabulary
import Content
import Markdown
import Testing

struct LinkTargetsTests {
  private let content = TestContent([
    "index.md": "", "about.md": "---\nslug: about-us\n---\n", "news/index.md": "",
    "news/2026-01-01-sale.md": "", "news/2026-01-02-day/index.md": "",
    "news/2026-01-02-day/hut.jpg": "",
    "My Photos/märz.jpg": "", "summer.md": "---\ndraft: true\n---\n",
  ])

  private func link(_ destination: String) -> LinkReference {
    LinkReference(destination: destination, kind: .link, line: 4, column: 7)
  }

  /// From /news/sale/, whose file is content/news/2026-01-01-sale.md.
  private func resolved(_ destination: String) throws -> String {
    let page = try #require(content.page("/news/sale/"))
    let targets = LinkTargets(content.tree, baseURL: "https://www.example.org/shop")
    guard let link = targets.resolve(link(destination), from: page) else { return "as it is" }
    return link.isExternal ? "external" : link.destination
  }

  @Test(arguments: [
    ("../about.md", "/about-us/"),
    ("../about.md#hours", "/about-us/#hours"),
    ("../about.md?x=1#hours", "/about-us/?x=1#hours"),
    ("/about.md", "/about-us/"),
    ("../about", "/about-us/"),
    ("index.md", "/news/"),
    ("./2026-01-02-day/index.md", "/news/day/"),
    ("2026-01-02-day", "/news/day/"),
    ("2026-01-02-day/hut.jpg", "/news/day/hut.jpg"),
    ("../My%20Photos/m%C3%A4rz.jpg", "/my-photos/m%C3%A4rz.jpg"),
    ("/My%20Photos/märz.jpg", "/my-photos/m%C3%A4rz.jpg"),
    ("../../about-us/", "/about-us/"),
    ("/about-us/", "as it is"),
    ("#top", "as it is"),
    ("", "as it is"),
    ("mailto:a@example.org", "as it is"),
    ("tel:+44123", "as it is"),
    ("https://example.org/shop/", "/shop/"),
    ("gone.md", "as it is"),
    ("https://other.example/", "external"),
    ("//other.example/", "external"),
    ("HTTP://other.example", "external"),
  ])
  func `finds what an author means`(destination: String, expected: String) throws {
    let expected =
      destination == "https://example.org/shop/" ? "https://example.org/shop/" : expected
    #expect(try resolved(destination) == expected)
  }

  @Test(arguments: [
    (
      "2026-01-01-sail.md",
      [
        "this links to 2026-01-01-sail.md, which is not a page of the site",
        "  try: Did you mean “2026-01-01-sale.md”?",
      ]
    ),
    (
      "about.md#hours",
      [
        "this links to about.md, which is not a page of the site",
        "  try: A path is taken from the folder of this file, or with a “/” in front from content/.",
      ]
    ),
    (
      "../summer.md",
      [
        "this links to ../summer.md, which is left out: it is a draft",
        "  try: Remove the link until the page is there.",
      ]
    ),
    ("../about.md", []),
    ("/gone/", []),
    ("https://example.org/readme.md", []),
    ("//example.org/readme.md", []),
  ])
  func `tells of files that are not there`(destination: String, expected: [String]) throws {
    let page = try #require(content.page("/news/sale/"))
    let said = LinkTargets(content.tree, baseURL: nil).finding(link(destination), from: page)?
      .report
    #expect(
      said ?? []
        == (expected.isEmpty
          ? [] : ["content/news/2026-01-01-sale.md:4:7: warning: " + expected[0], expected[1]]))
  }

  @Test(arguments: [
    ("about.md", "/about-us/"), ("about", "/about-us/"), ("news", "/news/"),
    ("news/index.md", "/news/"), ("../about.md", nil), ("gone", nil),
  ])
  func `names pages for menus`(name: String, path: String?) {
    let targets = LinkTargets(content.tree, baseURL: nil)
    #expect(targets.page(named: name).map { content.tree.pages[$0].path.text } == path)
  }
}
