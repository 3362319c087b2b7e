import Content
import Testing

struct AliasTests {
  @Test(arguments: [
    ("/old/", "/old/index.html"), ("/old", "/old/index.html"), ("/blog/old.html", "/blog/old.html"),
    ("older", "/news/older/index.html"), ("/m%C3%A4rz/", "/märz/index.html"),
  ])
  func `leads to its page`(alias: String, file: String) {
    let content = TestContent(["news/a.md": "---\naliases: [\(alias)]\n---\n"])
    #expect(content.tree.aliases.map { "/" + $0.from.file } == [file])
    #expect(content.tree.aliases.map(\.to.text) == ["/news/a/"])
    #expect(content.messages == [])
  }

  @Test(arguments: [
    (
      "/b/",
      [
        "warning: the alias /b/ is the address of a real page, which wins",
        "  try: Remove the alias.",
      ]
    ),
    (
      "/a/", ["warning: the alias /a/ is this page's own address", "  try: Remove the alias."]
    ),
    (
      "/tags/bread/",
      [
        "warning: the alias /tags/bread/ is the address of a list that Rapport makes, which wins",
        "  try: Remove the alias.",
      ]
    ),
    (
      "/../x/",
      [
        "error: “/../x/” has a “..” or a “.”, which would leave its folder; an alias cannot be that",
        "  try: Write the old path from the site's root: “/old-page/”.",
      ]
    ),
    (
      "https://example.org/x/",
      [
        "error: “https://example.org/x/” is an address with a host; an alias cannot be that",
        "  try: Write the old path from the site's root: “/old-page/”.",
      ]
    ),
  ])
  func `is refused in words`(alias: String, expected: [String]) {
    let content = TestContent(["a.md": "---\ntags: bread\naliases:\n- \(alias)\n---\n", "b.md": ""])
    #expect(content.messages == ["content/a.md:4:3: " + expected[0], expected[1]])
    #expect(content.tree.aliases.isEmpty)
  }

  @Test func `belongs to the first page that asks for it`() {
    let content = TestContent([
      "a.md": "---\naliases: [/x/, /x]\n---\n", "b.md": "---\naliases: /x/\n---\n",
    ])
    #expect(
      content.messages == [
        "content/a.md:2:16: warning: the alias /x/ is given twice", "  try: Remove one of the two.",
        "content/b.md:2:10: warning: the alias /x/ already leads to the page of content/a.md, which"
          + " wins", "  try: Remove one of the two.",
      ])
    #expect(content.tree.aliases.map(\.to.text) == ["/a/"])
  }
}
