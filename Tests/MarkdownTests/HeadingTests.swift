import Markdown
import Testing
import Vocabulary

struct HeadingTests {
  @Test func `lists headings with words fit for an outline`() {
    let text =
      "# *A* [link](u) `x<y` <a href='>'>z</a>[^1]\n\n> ## Quoted\n\nB & C\n---\n\n[^1]: n\n"
    #expect(
      MarkdownDocument(text).outline == [
        Heading(
          level: 1, id: "a-link-x-y-z", text: "A link x<y z",
          html: "<em>A</em> link <code>x&lt;y</code> z"),
        Heading(level: 2, id: "b-c", text: "B & C", html: "B &amp; C", line: 5),
      ])
  }

  @Test func `gives every heading a name of its own`() {
    let text = "# A\n# A\n# A 2\n# A\n# !\n#\n# ![Bread](b.jpg)\n# DON'T\n"
    #expect(
      MarkdownDocument(text).outline.map(\.id)
        == ["a", "a-2", "a-2-2", "a-3", "section", "section-2", "bread", "dont"])
  }

  @Test func `names letters of any script as a slug does`() {
    let words = ["Grüße", "Ελληνικά", "日本語", "العربية", "हिन्दी", "x_y-Z 1½", "“Curly”"]
    for word in words {
      #expect(MarkdownDocument("# \(word)").outline.map(\.id) == [Slug(word)?.text])
    }
  }

  @Test func `takes a name that the author gives`() {
    let document = MarkdownDocument(
      "## A b {#c-1}\n\n## D {#c-1}\n\n## `{#e}`\n\n## {#f g}\n", path: "p.md")
    #expect(document.outline.map(\.id) == ["c-1", "c-1", "e", "f-g"])
    #expect(document.outline.map(\.text) == ["A b", "D", "{#e}", "{#f g}"])
    #expect(document.html.hasPrefix("<h2 id=\"c-1\">A b</h2>\n"))
    #expect(
      document.findings.map(\.description) == [
        "p.md:3:1: warning: two headings have the id “c-1”"
      ])
  }

  @Test func `takes no name that holds a mark`() {
    let document = MarkdownDocument("## a {#b[^1]c}\n\n## ~~d {#e}~~\n\n[^1]: n\n")
    #expect(document.outline.map(\.id) == ["a-bc", "d-e"])
    #expect(document.outline.map(\.html) == ["a {#bc}", "<del>d {#e}</del>"])
  }

  @Test func `lifts the title out`() {
    var options = MarkdownOptions()
    options.takesTitle = true
    let document = MarkdownDocument(
      "# The *shop*[^1]\n\nText\n\n# Two\n\n[^1]: n\n", options: options)
    #expect(
      document.title
        == Heading(level: 1, id: "the-shop", text: "The shop", html: "The <em>shop</em>"))
    #expect(document.html == "<p>Text</p>\n<h1 id=\"two\">Two</h1>\n")
    #expect(document.outline.map(\.id) == ["two"])
    #expect(document.plainText == "Text\nTwo\n")
    #expect(MarkdownDocument("## Two\n\n# One\n", options: options).title == nil)
    #expect(MarkdownDocument("x\n\n# One\n", options: options).title == nil)
  }

  @Test func `moves levels, but none below six`() {
    var options = MarkdownOptions.commonMark
    options.headingOffset = 2
    #expect(MarkdownDocument("# A\n##### B\n", options: options).html == "<h3>A</h3>\n<h6>B</h6>\n")
  }

  @Test func `names 20,000 equal headings`() {
    let outline = MarkdownDocument(String(repeating: "# A\n", count: 20_000)).outline
    #expect(Set(outline.map(\.id)).count == 20_000)
    #expect(outline.last?.id == "a-20000")
  }
}
