import Markdown
import Testing

struct TableTests {
  /// The rows of every table in a text, a cell between bars.
  private func rows(_ markdown: String) -> [String] {
    let lines = MarkdownDocument(markdown).html.split(separator: "\n")
    return lines.reduce(into: []) { rows, line in
      if line == "<tr>" { rows.append("|") }
      guard line.hasPrefix("<t"), line.hasSuffix("</td>") || line.hasSuffix("</th>") else { return }
      let content = line.drop { $0 != ">" }.dropFirst().dropLast(5)
      rows[rows.count - 1] += "\(content)|"
    }
  }

  @Test func `cuts a row at its pipes before it looks for code`() {
    #expect(
      rows("| a | b |\n|---|---|\n| `x | y` |\n| `x \\| y` | \\\\| z\n")
        == ["|a|b|", "|`x|y`|", "|<code>x | y</code>|\\|"])
  }

  @Test func `keeps a mark within its cell`() {
    #expect(
      rows("*a | b*\n-|-\n**x | y**\n[l | ink](u)\n")
        == ["|*a|b*|", "|**x|y**|", "|[l|ink](u)|"])
  }

  /// A cell is a line of text, whatever block it would be elsewhere.
  @Test(arguments: [
    "# x", "- x", "1. x", "> x", "<div>", "[x]: /url", "    x", "C #", "```", "~~~",
  ])
  func `takes a cell for text`(cell: String) {
    let found = rows("| h |\n| --- |\n| \(cell) |\n")
    let text = cell.drop { $0 == " " }
    let html = text == "<div>" ? "<div>" : text.replacing("> x", with: "&gt; x")
    #expect(found == ["|h|", "|\(html)|"])
  }

  @Test func `finds tables in lists in quotes, with tabs and without a last line break`() {
    #expect(
      rows("> - one\n>\n>\t| a | b |\n>\t|---|---|\n>\t| 1 | 2 |") == ["|a|b|", "|1|2|"])
    #expect(rows("1. | a |\n   |---|\n   | 1 |\n2. two") == ["|a|", "|1|"])
    #expect(rows("- - > | a |\r\n    > |---|\r\n    > | 1 |\r\n") == ["|a|", "|1|"])
  }

  @Test func `keeps a tight list tight`() {
    let html = MarkdownDocument("- a\n  | b |\n  |---|\n  | c |\n- d\n").html
    #expect(html.hasPrefix("<ul>\n<li>a\n<div class=\"table\""))
    #expect(html.hasSuffix("</table>\n</div>\n</li>\n<li>d</li>\n</ul>\n"))
  }

  /// A policy of `default-src 'self'` blocks `style`, and a keyboard must be able to scroll.
  @Test func `stands in a box that takes the focus, its cells aligned by class`() {
    var options = MarkdownOptions()
    options.tableWord = "Tabelle & <so>"
    let html = MarkdownDocument("a | b | c | d\n:-|:-:|-:|-\n", options: options).html
    let box = "<div class=\"table\" role=\"group\" aria-label=\"Tabelle &amp; &lt;so&gt;\""
    #expect(html.hasPrefix("\(box) tabindex=\"0\">\n<table>\n"))
    #expect(
      html.contains(
        """
        <th class="left">a</th>
        <th class="center">b</th>
        <th class="right">c</th>
        <th>d</th>
        """))
  }

  @Test func `ends where its quote or its list ends`() {
    #expect(
      MarkdownDocument("- | a |\n  |---|\n| b |\n").html
        == """
        <ul>
        <li>
        <div class="table" role="group" aria-label="Table" tabindex="0">
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>
        </div>
        </li>
        </ul>
        <p>| b |</p>

        """)
    // Not even the dashes are in the quote: no table at all.
    #expect(
      MarkdownDocument("> | a |\n|---|\n").html
        == "<blockquote>\n<p>| a |\n|---|</p>\n</blockquote>\n")
  }

  @Test(arguments: [
    "```\n| a |\n|---|\n```\n", "    | a |\n    |---|\n", "<div>\n| a |\n|---|\n</div>\n",
    "<!--\n| a |\n|---|\n-->\n", "| a |\n\n|---|\n", "|---|\n| a |\n", "| a |\n|-:-|\n", "a\n---\n",
    "| a |\n|---|---|\n", "# | a |\n|---|\n",
  ])
  func `leaves what is no table to libcmark`(markdown: String) {
    var options = MarkdownOptions.commonMark
    options.tables = true
    #expect(
      MarkdownDocument(markdown, options: options).html
        == MarkdownDocument(markdown, options: .commonMark).html)
  }

  @Test func `reads a table in a note`() {
    let html = MarkdownDocument(
      "x[^1]\n\n[^1]: See:\n\n    | a |\n    |---|\n    | [l] |\n\n[l]: /u\n"
    )
    .html
    #expect(html.contains("<td><a href=\"/u\">l</a></td>"))
  }

  @Test func `does not make up cells without end`() {
    let columns = String(repeating: "|a", count: 2000)
    let dashes = String(repeating: "|-", count: 2000)
    let rows = String(repeating: "|x\n", count: 2000)
    let html = MarkdownDocument("\(columns)\n\(dashes)\n\(rows)").html
    #expect(html.utf8.count < 4_000_000)
  }
}
