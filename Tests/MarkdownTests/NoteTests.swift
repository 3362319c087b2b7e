import Vocabulary
import Markdown
import Testing

struct NoteTests {
  @Test func `takes an address for a note and no link`() {
    let document = MarkdownDocument("See[^1].\n\n[^1]: https://example.org\n")
    #expect(document.html.contains("<p>https://example.org <a href=\"#fnref:1\""))
    #expect(document.links.isEmpty)
    #expect(document.findings.isEmpty)
  }

  @Test func `numbers notes as they are referred to, notes in notes last`() {
    let html = MarkdownDocument("[^b] [^a] [^b]\n\n[^a]: A\n[^b]: B[^c]\n[^c]: C[^c]\n").html
    let notes = html.split(separator: "<li id=").dropFirst().map { $0.prefix(11) }
    #expect(notes == ["\"fn:1\">\n<p>", "\"fn:2\">\n<p>", "\"fn:3\">\n<p>"])
    #expect(html.contains("href=\"#fnref:1:2\""))
    #expect(html.contains("id=\"fnref:3:2\""))
    #expect(html.contains("href=\"#fnref:3:2\""))
  }

  @Test func `remarks on what does not fit together`() {
    let findings = MarkdownDocument(
      "é [^none] [^a]\n\n[^a]: A\n[^a]: again\n\n> [^left]: L\n", path: "p.md", firstLine: 5
    ).findings
    #expect(
      findings.map(\.description) == [
        "p.md:5:3: warning: there is no note “[^none]”",
        "p.md:8:1: warning: the note “[^a]” is defined twice; the first one holds",
        "p.md:10:3: warning: nothing refers to the note “[^left]”, so it is left out",
      ])
    #expect(
      findings.map(\.advice) == [
        "Begin a line with [^none]: and the text of the note.", nil,
        "Write [^left] where it belongs, or take it out.",
      ])
  }

  @Test func `leaves code, links and escapes alone`() {
    let text = "`[^1]` <http://x.org/[^1]> [a](/[^1] \"[^1]\") <b title='[^1]'> \\[^1]\n\n[^1]: n\n"
    let document = MarkdownDocument(text)
    #expect(
      document.html
        == """
        <p><code>[^1]</code> <a href="http://x.org/%5B%5E1%5D">http://x.org/[^1]</a> \
        <a href="/%5B%5E1%5D" title="[^1]">a</a> <b title='[^1]'> [^1]</p>

        """)
  }

  @Test func `stresses words beside a note as beside brackets`() {
    let html = MarkdownDocument("_a_[^1] **b**[^1]*c*\n\n[^1]: n\n").html
    #expect(html.hasPrefix("<p><em>a</em><sup>"))
    #expect(html.contains("<strong>b</strong><sup>"))
    #expect(html.contains("</sup><em>c</em>"))
  }

  @Test func `does not swallow the link below a note`() {
    let html = MarkdownDocument("[x] [^1]\n\n[^1]: https://example.org\n[x]: /x\n").html
    #expect(html.hasPrefix("<p><a href=\"/x\">x</a> <sup>"))
    #expect(html.contains("<p>https://example.org <a"))
  }

  @Test func `reads a note as blocks of its own`() {
    let html = MarkdownDocument(
      "> - [^n]\n\n> [^n]: Para\n>\n>     ```\n>     code\n>     ```\n>\n>     > quote\n\nafter\n"
    ).html
    #expect(
      html.contains(
        "<p>Para</p>\n<pre><code>code\n</code></pre>\n<blockquote>\n<p>quote</p>\n</blockquote>\n"))
    #expect(html.contains("<p>after</p>"))
  }

  @Test func `leaves a note inside a paragraph as text`() {
    let document = MarkdownDocument("[x]: /u\n        [^1]: y\n\na\n\t[^2]: b\n")
    #expect(document.html == "<p>a\n[^2]: b</p>\n")
    #expect(document.findings.isEmpty)
  }

  @Test func `stands below a table and a heading`() {
    let html = MarkdownDocument("a\n|---|\n---\n[^1]: b\n\nc[^1]\n===\n[^2]: d\n\ne[^2]\n").html
    #expect(
      html.contains("<p>b <a") && html.contains("<p>d <a")
        && html.contains("</table>\n</div>\n<hr />"))
  }

  @Test func `keeps an unclosed fence within its note`() {
    let html = MarkdownDocument("a[^1]\n\n[^1]: x\n\n    ```\n    code\n\n[^2]: y\n\nz[^2]\n").html
    #expect(html.hasPrefix("<p>a<sup>"))
    #expect(html.contains("<p>z<sup>"))
    #expect(html.contains("<pre><code>code\n</code></pre>\n<p><a href=\"#fnref:1\""))
  }

  @Test func `writes a note's number without a link inside a link`() {
    let html = MarkdownDocument("[a[^1]](/u)\n\n[^1]: n\n").html
    #expect(html.hasPrefix("<p><a href=\"/u\">a<sup>1</sup></a></p>"))
    #expect(html.contains("<p>n</p>"))
  }

  @Test func `speaks the language of the page`() {
    var options = MarkdownOptions()
    (options.noteWords.section, options.noteWords.note) = ("Anmerkungen", "Anmerkung")
    options.noteWords.back = "Zurück zum „Text“ & <so>"
    let html = MarkdownDocument("a[^1]\n\n[^1]: n\n", options: options).html
    #expect(html.contains("aria-label=\"Anmerkungen\""))
    #expect(html.contains("aria-label=\"Anmerkung 1\""))
    #expect(html.contains("aria-label=\"Zurück zum „Text“ &amp; &lt;so&gt;\""))
  }

  @Test func `keeps a text that holds the marks it lifts tags with`() {
    let all = (0xFDD0...0xFDEF).compactMap(UnicodeScalar.init).map(String.init)
    let some = MarkdownDocument("^\(all[0])0^ [^1]\n\n[^1]: n\n").html
    #expect(some.hasPrefix("<p>^\(all[0])0^ <sup>"))
    let every = MarkdownDocument("\(all.joined()) [^1]\n\n[^1]: n\n").html
    #expect(every.hasPrefix("<p>\(all.joined()) [^1]</p>"))
  }
}
