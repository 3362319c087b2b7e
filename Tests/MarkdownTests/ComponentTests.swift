import Markdown
import Testing
import Vocabulary

struct ComponentTests {
  private func calls(_ markdown: String, firstLine: Int = 1) -> [ComponentCall] {
    MarkdownDocument(markdown, path: "p.md", firstLine: firstLine).pieces.compactMap { piece in
      guard case .component(let call) = piece else { return nil }
      return call
    }
  }

  @Test func `reads bare, named and quoted values with their places`() {
    let text = "ä\n\n> {{note \"A \\\"b\\\" é\" kind=warning\n>   'it''s' url=/a?b=c&d }}\n"
    #expect(
      calls(text, firstLine: 10) == [
        ComponentCall(
          name: "note",
          arguments: [
            .init(name: nil, value: "A \"b\" é", line: 12, column: 10),
            .init(name: "kind", value: "warning", line: 12, column: 22),
            .init(name: nil, value: "it", line: 13, column: 5),
            .init(name: nil, value: "s", line: 13, column: 9),
            .init(name: "url", value: "/a?b=c&d", line: 13, column: 13),
          ], path: "p.md", line: 12, column: 3)
      ])
  }

  @Test func `cuts the HTML where components belong`() {
    #expect(
      MarkdownDocument("a\n\n{{one}}\n{{two}}\n\nb\n").pieces.map { piece in
        switch piece {
        case .markup(let html): html
        case .component(let call): call.name
        }
      } == ["<p>a</p>\n", "one", "two", "<p>b</p>\n"])
  }

  @Test func `is found in a note, below a link definition and after a byte order mark`() {
    #expect(
      calls("a[^1]\n\n[^1]: {{one}}\n\n    | b |\n    |---|\n\n    {{two x}}\n").map(\.line) == [
        3, 8,
      ])
    #expect(calls("[x]: /u\n[y]: /v\n{{one}}\n{{two}}\n").map(\.line) == [3, 4])
    #expect(calls("\u{FEFF}{{one}}\n\n| b |\n|---|\n").map(\.column) == [1])
    #expect(calls("\\{{one}}\n{{two}}\n").isEmpty)
  }

  @Test func `is not told of what libcmark or a note would make of a value`() {
    let text = "{{note \"See [^1], ~~x~~ {{< y >}} and \\~ *z* <b>\"}}\n\n[^1]: n\n"
    #expect(
      calls(text).first?.arguments.first?.value == "See [^1], ~~x~~ {{< y >}} and \\~ *z* <b>")
  }

  @Test(arguments: [
    "{{toc}} and more\n", "More\n{{toc}}\n", "`{{toc}}`\n", "    {{toc}}\n", "```\n{{toc}}\n```\n",
    "<div>\n{{toc}}\n</div>\n", "# {{toc}}\n", "\\{{toc}}\n", "{{#a}}\n", "{{/a}}\n", "{{> a}}\n",
    "{{{a}}}\n", "{{a|b}}\n", "{{}}\n", "{{ }}\n", "{toc}\n", "{{toc}}\n---\n",
  ])
  func `leaves any other paragraph as it is`(text: String) {
    var plain = MarkdownOptions.commonMark
    plain.headingIDs = true
    #expect(calls(text).isEmpty)
    #expect(MarkdownDocument(text).html == MarkdownDocument(text, options: plain).html)
    #expect(MarkdownDocument(text).findings.isEmpty)
  }

  @Test(arguments: [
    (
      "{{note \"Mind\n", "p.md:1:8: error: the quote that begins here is not closed",
      "End it with \", or write \\\" for a quote inside it."
    ),
    (
      "x\n\n- {{note kind='a}}\n", "p.md:3:15: error: the quote that begins here is not closed",
      "End it with ', or write \\' for a quote inside it."
    ),
    ("> {{toc\n", "p.md:1:3: error: the component “toc” is not closed", "End it with }}."),
    ("{{toc }\n", "p.md:1:1: error: the component “toc” is not closed", "End it with }}."),
  ])
  func `says where a component is broken`(text: String, message: String, advice: String) {
    let findings = MarkdownDocument(text, path: "p.md").findings
    #expect(findings.map(\.description) == [message])
    #expect(findings.map(\.advice) == [advice])
    #expect(calls(text).isEmpty)
  }

  @Test func `counts other generators' tags once a page`() {
    let text = "a `{{< b >}}`\n\n{{< c \"d\" >}} {% e %} {{% f %}}\n\n    {% g %}\n\n{{< h\n"
    let document = MarkdownDocument(text, path: "p.md", firstLine: 4)
    #expect(
      document.findings.map(\.description) == [
        "p.md:6:1: warning: 4 tags of another site generator on this page, left as text"
      ])
    #expect(
      document.html
        == """
        <p>a <code>{{&lt; b &gt;}}</code></p>
        <p>{{&lt; c &quot;d&quot; &gt;}} {% e %} {{% f %}}</p>
        <pre><code>{% g %}
        </code></pre>
        <p>{{&lt; h</p>

        """)
  }

  /// Underscores, stars and brackets in them are not Markdown; a link to one leads somewhere.
  @Test func `keeps other generators' tags whole`() {
    var asked: [LinkReference] = []
    let text = "{{< a_b_c *d* [e](f) >}} [g]({{< ref \"h.md\" >}}) [i](j)\n"
    let html = MarkdownDocument(text) { link in
      asked.append(link)
      return nil
    }.html
    #expect(
      html == """
        <p>{{&lt; a_b_c *d* [e](f) &gt;}} \
        <a href="%7B%7B%3C%20ref%20%22h.md%22%20%3E%7D%7D">g</a> <a href="j">i</a></p>

        """)
    #expect(asked.map(\.destination) == ["j"])
    #expect(asked.map(\.column) == [50])
  }
}
