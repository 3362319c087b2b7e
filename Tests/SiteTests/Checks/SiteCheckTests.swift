import Settings
import Site
import Testing
import Vocabulary

/// What can only be said when all pages are there.
struct SiteCheckTests {
  @Test func `a link that leads nowhere is an error`() async {
    #expect(
      await said(
        "[x](/abuot/) [y](gone.md) ![z](gone.png)", beside: ["content/about.md": page("About")])
        == [
          "[links] content/a.md:5:1: error: this links to /abuot/, which is not there\n"
            + "  try: Did you mean “/about/”?",
          "[links] content/a.md:5:14: error: this links to gone.md, which is not a page of the site"
            + "\n  try: A path is taken from the folder of this file, or with a “/” in front from"
            + " content/.",
          "[links] content/a.md:5:27: error: this links to gone.png, that is /a/gone.png, which is"
            + " not there",
        ])
  }

  @Test func `a link to a page that is left out says why`() async {
    let gone = page("Gone", more: "expires: 2020-01-01\n")
    #expect(
      await said(
        "[x](/gone/) [y](/later/#x)",
        beside: [
          "content/gone.md": gone, "content/later.md": page("Later", more: "draft: true\n"),
          "content/index.md": home("a"),
        ]) == [
          "[links] content/a.md:5:1: error: this links to /gone/, which is left out: it has expired\n"
            + "  try: Remove the link until the page is there.",
          "[links] content/a.md:5:13: error: this links to /later/#x, which is left out: it is a draft"
            + "\n  try: Remove the link until the page is there.",
        ])
  }

  @Test func `an anchor that no heading has is told of at its place`() async {
    #expect(
      await said(
        "[x](/faq#refund) [y](#her) [z](faq.md#questions) [v](#top) [w](/faq/#:~:text=a)\n\n## Here\n",
        beside: ["content/faq.md": page("FAQ", "## Refunds\n\n<a name='questions'></a>\n")])
        == [
          "[anchors] content/a.md:5:1: warning: this links to /faq#refund, and nothing on /faq/ is"
            + " called “refund”\n  try: Did you mean “refunds”?",
          "[anchors] content/a.md:5:18: warning: this links to #her, and nothing on this page is"
            + " called “her”\n  try: Did you mean “here”?",
        ])
  }

  @Test func `an anchor of a template is told of once`() async {
    #expect(
      await TestCheck([
        "content/a.md": page("A"), "content/b.md": page("B"),
        "site/templates/page.mustache": "<a href=\"#main\">x</a>{{page.content}}",
      ]).messages == [
        "[anchors] site/templates:1:1: warning: 2 pages, first /a/, link to #main, and nothing"
          + " there is called “main”; a template or site.yaml says so"
      ])
  }

  @Test func `titles and descriptions that two pages share, or one lacks, are told of`() async {
    #expect(
      await TestCheck([
        "content/a.md": page("Bread"), "content/b.md": "# bread\n\nText\n",
        "content/c.md": "---\ntitle: C\nsummary: About bread.\n---\nText\n",
        "content/d.md": "---\ndescription: D\n---\n",
      ]).messages == [
        "[titles] content/b.md:1:1: warning: content/a.md has the title “bread” too\n"
          + "  try: Say in each title what only that page is about.",
        "[descriptions] content/b.md:1:1: warning: this page has no description; search engines"
          + " show the beginning of its text\n"
          + "  try: Write “description: ” and a sentence about it at its top.",
        "[descriptions] content/c.md:3:10: warning: content/a.md has the same description\n"
          + "  try: Say in each what only that page is about.",
        "[titles] content/d.md:1:1: warning: this page has no title; its file calls it “D”\n"
          + "  try: Write “title: D” at its top, or begin its text with “# ”.",
      ])
  }

  @Test func `a page that no page links to is told of`() async {
    #expect(
      await TestCheck([
        "content/index.md": home("a"), "content/a.md": page("A", "[me](/a/)"),
        "content/b.md": page("B", "[me](/b/)"), "content/c.md": page("C", more: "menu: main\n"),
        "content/news/d.md": page("D"),
      ]).messages == [
        "[orphans] content/b.md:1:1: warning: no page links to this one, at /b/\n"
          + "  try: Link to it, or put it into a menu: “menu: main”."
      ])
  }

  @Test func `a file that nothing names is told of`() async {
    #expect(
      await said(
        "![x](used.png)",
        beside: [
          "content/used.png": "x", "content/unused.png": "x", "content/proof.html": "x",
          "content/draft.md": page("D", "![x](soon.png)", more: "draft: true\n"),
          "content/soon.png": "x", "site/assets/a.svg": "x", "site/assets/own.css": "b{}",
          "site/assets/own.js": "load('b.svg')", "site/assets/b.svg": "x", "site/assets/c.svg": "x",
          "site/assets/sub/d.css": "x{background:url(../c.svg)}", "content/index.md": home("a"),
          "site/templates/partials/head.mustache": "<script src=\"/assets/own.js\"></script>",
        ]) == [
          "[assets] content/unused.png:1:1: warning: nothing on the site uses this file\n"
            + "  try: Link to it, or remove it.",
          "[assets] site/assets/a.svg:1:1: warning: nothing on the site uses this file\n"
            + "  try: Link to it, or remove it.",
          "[assets] site/assets/sub/d.css:1:1: warning: nothing on the site uses this file\n"
            + "  try: Link to it, or remove it.",
        ])
  }

  @Test func `a page and a picture that are too heavy are told of`() async {
    let heavy = String(repeating: "x", count: 700 << 10)
    #expect(
      await said(
        "![x](one.jpg) ![y](two.jpg)",
        beside: [
          "content/one.jpg": heavy, "content/two.jpg": heavy + "y",
          "site/site.yaml": "check: { picture-weight: 701 KiB }\n",
        ]
      ).filter { $0.contains("weight") } == [
        "[weight] content/a.md:1:1: warning: the page /a/ weighs 1.3 MiB with all that it loads; the"
          + " most, 700 KiB, is content/two.jpg\n"
          + "  try: Make its pictures smaller, or move some to a page of their own."
      ])
    #expect(
      await said("![x](one.jpg)", beside: ["content/one.jpg": heavy]) == [
        "[weight] content/one.jpg:1:1: warning: this picture weighs 700 KiB\n"
          + "  try: Save it smaller: 1600 points wide are enough, as WebP or as JPEG of quality 80."
      ])
  }

  @Test func `a picture of a template without words is told of once`() async {
    #expect(
      await TestCheck([
        "content/a.md": page("A"), "content/b.md": page("B"), "site/assets/l.svg": "x",
        "site/templates/page.mustache": "<img src=\"/assets/l.svg\">{{page.content}}",
      ]).messages == [
        "[images] site/templates:1:1: warning: 2 pages, first /a/, show /assets/l.svg without a"
          + " description; a template does so\n"
          + "  try: Give the picture an alt=\"…\", which is empty for mere decoration."
      ])
  }

  @Test func `what the settings skip is not told of`() async {
    let settings = "check: { skip: [headings, dead_ends, Links] }\n"
    #expect(await said("### Three\n[x](/gone/)", beside: ["site/site.yaml": settings]) == [])
  }

  @Test func `what a build says is told of too, and the pages are counted`() async {
    let check = await TestCheck(["content/a.md": page("A", "{{butto}}"), "content/b.md": page("B")])
    #expect(
      check.messages == [
        "content/a.md:5:1: error: there is no component “butto”\n  try: Did you mean “button”?"
      ])
    #expect((check.report.pages, check.report.errors, check.report.warnings) == (5, 1, 0))
  }

  @Test func `a template that cannot be read ends the check`() async {
    let check = await TestCheck([
      "content/a.md": "", "site/templates/page.mustache": "{{page.titel}}",
    ])
    #expect(check.report.errors == 1)
    #expect(check.messages.first?.hasPrefix("site/templates/page.mustache:1:8: error: ") == true)
  }

  @Test func `links to other sites are given with their places`() async {
    let check = await TestCheck([
      "site/site.yaml": "url: https://own.example\n",
      "content/a.md": page(
        "A",
        "[x](https://x.example/a?b=1#c) <https://own.example/a/>\n<img src=//y.example/z alt=z>"),
    ])
    #expect(
      check.report.outside == [
        OutsideLink("https://x.example/a?b=1#c", in: "content/a.md", line: 5, column: 1),
        OutsideLink("https://y.example/z", in: "content/a.md", line: 6, column: 10),
      ])
  }

  private func page(_ title: String, _ text: String = "Text", more: String = "") -> String {
    "---\ntitle: \(title)\ndescription: About \(title.lowercased()).\n\(more)---\n\(text)\n"
  }

  private func home(_ name: String) -> String {
    "---\ndescription: All.\n---\n# Home\n\n[x](\(name).md)\n"
  }
}
