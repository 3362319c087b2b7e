import Markdown
import Testing

struct LinkTests {
  private func places(_ markdown: String, firstLine: Int = 1) -> [String] {
    MarkdownDocument(markdown, firstLine: firstLine).links.map {
      "\($0.destination) \($0.line):\($0.column)"
    }
  }

  @Test func `tells where each link stands in the file`() {
    #expect(
      places("é [a](b) ![c](d)\n\n> - x\n>   y [e](f)\n", firstLine: 7) == [
        "b 7:3", "d 7:10", "f 10:7",
      ])
    #expect(places("# *x* [a](b)\n\nSet [c](d)\n===\n") == ["b 1:7", "d 3:5"])
    #expect(places("[ref] <http://x.org>\n\n[ref]: /r 'T'\n") == ["/r 1:1", "http://x.org 1:7"])
    #expect(places("`a\nb` [c](d)\n  [e\nf](g)\n") == ["d 2:4", "g 3:3"])
  }

  @Test func `tells it in cells, in notes and behind lifted tags`() {
    #expect(places("| a |\n|---|\n| é | [b](c) |\n| é [b](c) |\n") == ["c 4:5"])
    #expect(
      places("x[^1] [a](b)\n\n- [^1]: [c](d)\n\n      [e](f) [^1] [g](h)\n")
        == ["b 1:7", "d 3:9", "f 5:7", "h 5:19"])
    #expect(places("{{< x >}} [^n][a](b) \\~~~x~~ [c](d)\n\n[^n]: n\n") == ["b 1:15", "d 1:30"])
  }

  @Test func `gives the destination as libcmark reads it`() {
    #expect(
      MarkdownDocument("[a](</b c> 't') [d](e\\*f&amp;g%20h)\n").links.map(\.destination)
        == ["/b c", "e*f&g%20h"])
  }

  @Test func `writes what a link resolves to, and marks other sites`() {
    let html = MarkdownDocument("[a](x.md \"T\") ![b](c.jpg) [d](e)\n") { link in
      switch link.destination {
      case "x.md": ResolvedLink(destination: "/x/?a&b ü", isExternal: true)
      case "c.jpg": ResolvedLink(destination: "/c.1.jpg")
      default: nil
      }
    }.html
    #expect(
      html == """
        <p><a href="/x/?a&amp;b%20%C3%BC" title="T" rel="external noopener">a</a> \
        <img src="/c.1.jpg" alt="b" /> <a href="e">d</a></p>

        """)
  }

  @Test func `escapes a visitor's HTML and empties what would run`() {
    var options = MarkdownOptions.commonMark
    options.rawHTML = .escaped
    let text = """
      <script>x</script>

      a <b>b</b> [c](JavaScript:x) ![d](data:text/html,x) ![e](data:image/png;x) <vbscript:x>

      """
    #expect(
      MarkdownDocument(text, options: options).html
        == """
        <p>&lt;script&gt;x&lt;/script&gt;</p>
        <p>a &lt;b&gt;b&lt;/b&gt; <a href="">c</a> <img src="" alt="d" /> \
        <img src="data:image/png;x" alt="e" /> <a href="">vbscript:x</a></p>

        """)
  }
}
