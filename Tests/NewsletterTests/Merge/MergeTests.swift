import Mail
import Testing

@testable import Newsletter

struct MergeTests {
  @Test func `says a reader's name in the text, the HTML and the subject`() throws {
    let message = try Sample.message(
      "Dear **{{name | default: \"reader\"}}**,\n\nwelcome.",
      subject: "For {{name | default: \"you\"}}")
    #expect(message.subject == "For Maud Pengelly")
    #expect(
      try Sample.html("Dear **{{name | default: \"reader\"}}**,\n\nwelcome.")
        == "<p>Dear <strong>Maud Pengelly</strong>,</p>\n<p>welcome.</p>\n")
    #expect(message.to.name == "Maud Pengelly")
    #expect(message.messageID == "issue.spring.k7m2@quillet.example")
  }

  @Test func `a loop round the items of a list is one list`() throws {
    let html = try Sample.html(
      "News:\n\n- Always\n{{#news}}\n- [{{title}}]({{url}})\n{{/news}}\n\nBye.")
    #expect(
      html == """
        <p>News:</p>
        <ul>
        <li>Always</li>
        <li><a href="https://quillet.example/news/bare-roots/">Bare roots are in</a></li>
        <li><a href="https://quillet.example/news/sale/?a=1&amp;b=2">A &lt;b&gt;sale&lt;/b&gt;</a></li>
        </ul>
        <p>Bye.</p>

        """)
  }

  @Test func `a loop round the rows of a table is one table`() throws {
    let html = try Sample.html(
      "| What | Where |\n| --- | --- |\n{{#news}}\n| {{title}} | [here]({{url}}) |\n{{/news}}\n\nBye."
    )
    #expect(
      html.contains(
        """
        <tbody>
        <tr>
        <td>Bare roots are in</td>
        <td><a href="https://quillet.example/news/bare-roots/">here</a></td>
        </tr>
        <tr>
        <td>A &lt;b&gt;sale&lt;/b&gt;</td>
        """))
    #expect(html.components("<tr>") == 3)
    #expect(html.hasSuffix("</table>\n</div>\n<p>Bye.</p>\n"))
  }

  @Test func `a section on lines of its own holds whole paragraphs`() throws {
    let body = "Hello\n{{#segments.hedgers}}\nA hedge\n{{/segments.hedgers}}\nBye"
    #expect(
      try Sample.html(body, segments: ["hedgers"])
        == "<p>Hello</p>\n<p>A hedge</p>\n<p>Bye</p>\n")
    #expect(try Sample.html(body) == "<p>Hello</p>\n<p>Bye</p>\n")
  }

  @Test func `a value in an address is percent-encoded`() throws {
    let reader = try Sample.reader(id: "a b&c=\"d'/\u{E9}")
    let html = try Sample.html("[x](https://example.org/?id={{id}}&x=1)", for: reader)
    #expect(
      html
        == "<p><a href=\"https://example.org/?id=a%20b%26c%3D%22d%27%2F%C3%A9&amp;x=1\">x</a></p>\n"
    )
  }
}

extension String {
  /// How often a word stands in it.
  func components(_ word: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
