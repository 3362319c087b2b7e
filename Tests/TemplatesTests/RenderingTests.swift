import Templates
import Testing

struct RenderingTests {
  @Test func `writes values and escapes what is text`() throws {
    #expect(
      try Shop.render("<h1 title='{{page.title}}'>{{site.title}}</h1>{{page.content}}")
        == "<h1 title='Bread &amp; butter'>Ada’s &lt;Shop&gt;</h1><p>Fresh.</p>")
  }

  @Test func `escapes all that could leave a tag or an attribute`() throws {
    let shape = RecordShape("root", [.field("words", .text, "")])
    let template = try TemplateLibrary([
      TemplateSource(name: "page", path: "page.mustache", text: "{{words}}")
    ]).template("page", given: shape)
    #expect(
      template.render(Record(shape, [.text("&<>\"' é\u{2028}&")]))
        == "&amp;&lt;&gt;&quot;&#39; é\u{2028}&amp;")
  }

  @Test func `writes markup as it is with two braces and with three`() throws {
    #expect(
      try Shop.render("{{page.content}}{{{page.content}}}{{&page.content}}")
        == "<p>Fresh.</p><p>Fresh.</p><p>Fresh.</p>")
  }

  @Test func `escapes nothing in plain text`() throws {
    #expect(
      try Shop.render("{{page.title}} {{{page.title}}}", medium: .plainText)
        == "Bread & butter Bread & butter")
  }

  @Test func `writes a list's section once for each`() throws {
    #expect(
      try Shop.render("{{#page.related}}{{title}} of {{page.title}}; {{/page.related}}")
        == "One of Bread &amp; butter; Two of Bread &amp; butter; Three of Bread &amp; butter; ")
  }

  @Test func `writes lists in lists, and sections in them`() throws {
    let template = """
      <ul>
      {{#site.menu}}
        <li{{#isCurrent}} class="here"{{/isCurrent}}>{{title}}
        {{#items}}
          <b>{{title}}</b>
        {{/items}}
        {{^items}}
          <i>nothing</i>
        {{/items}}
      {{/site.menu}}
      </ul>
      """
    #expect(
      try Shop.render(template) == """
        <ul>
          <li class="here">News
            <i>nothing</i>
          <li>Goods
            <b>Bread</b>
            <b>Cake</b>
        </ul>
        """)
  }

  @Test func `writes the value at hand for a point`() throws {
    #expect(try Shop.render("{{#page.tags}}({{.}}){{/page.tags}}") == "(bread)(&lt;b&gt;)")
    #expect(try Shop.render("{{#page.title}}“{{.}}”{{/page.title}}") == "“Bread &amp; butter”")
    #expect(try Shop.render("{{#page.date}}{{. | date: \"year\"}}{{/page.date}}") == "2026")
  }

  @Test func `reads the names of a record inside its section, then those around it`() throws {
    #expect(
      try Shop.render(
        "{{#page}}{{#params}}{{subtitle}} {{title}} {{site.title}}{{/params}}{{/page}}")
        == "Every day Bread &amp; butter Ada’s &lt;Shop&gt;")
  }

  @Test func `takes what is missing, no, an empty list and an empty text for false`() throws {
    let empty = "{{^page.description}}a{{/page.description}}{{^page.isDraft}}b{{/page.isDraft}}"
    #expect(try Shop.render(empty + "{{^page.next}}c{{/page.next}}") == "abc")
    let shape = RecordShape("root", [.field("words", .text, ""), .field("list", .list(.text), "")])
    let template = try TemplateLibrary([
      TemplateSource(
        name: "page", path: "", text: "{{#words}}words{{/words}}{{^list}}none{{/list}}")
    ]).template("page", given: shape)
    #expect(template.render(Record(shape, [.text(""), .list([])])) == "none")
  }

  @Test func `takes the number 0 for a number`() throws {
    #expect(try Shop.render("{{#page.weight}}{{page.weight}}{{/page.weight}}") == "0")
  }

  @Test func `writes nothing for an optional name without a value`() throws {
    #expect(try Shop.render("[{{page.description}}{{page.next.title}}]") == "[]")
  }

  @Test func `reads maps late, and falls back on the names around them`() throws {
    #expect(
      try Shop.render(
        "{{#site.data.prices}}{{name}}: {{price}} {{page.title}}\n{{/site.data.prices}}")
        == "Bread: 2.5 Bread &amp; butter\nCake &amp; tea:  Bread &amp; butter\n")
    #expect(try Shop.render("{{#page}}{{#params}}{{colour}}{{/params}}{{/page}}") == "")
  }

  @Test func `writes a date without a transform as ISO 8601`() throws {
    #expect(try Shop.render("{{page.date}}") == "2026-03-01T12:05:09+01:00")
  }

  @Test func `knows what a template reads`() throws {
    let library = Shop.library(
      "{{>partials/list}}{{#page}}{{title}}{{/page}}",
      ["partials/list": "{{#page.related}}{{url}}{{/page.related}}"])
    let template = try library.template("page", given: Shop.root)
    #expect(template.uses("page.related"))
    #expect(template.uses("page.related.url"))
    #expect(template.uses("page.title"))
    #expect(!template.uses("page.related.title"))
    #expect(!template.uses("page.content"))
    #expect(!template.uses("site"))
  }

  @Test func `knows that a record written as JSON is read as a whole`() throws {
    let template = try Shop.library("{{page | json}}").template("page", given: Shop.root)
    #expect(template.uses("page.related.url"))
    #expect(!template.uses("site.title"))
  }

  @Test func `takes the later of two sources of one name`() throws {
    let library = TemplateLibrary([
      TemplateSource(name: "page", path: "built-in", text: "built in"),
      TemplateSource(name: "home", path: "built-in", text: ""),
      TemplateSource(name: "page", path: "own", text: "own"),
    ])
    #expect(library.names == ["home", "page"])
    #expect(try library.template("page", given: Shop.root).render(Shop.record) == "own")
  }

  @Test func `renders two hundred sections, one inside the other, on a thread of the pool`()
    async throws
  {
    let text =
      String(repeating: "{{#page.tags}}", count: 1) + String(repeating: "{{#page}}", count: 198)
      + "x" + String(repeating: "{{/page}}", count: 198) + "{{/page.tags}}"
    let task = Task { try Shop.render(text) }
    #expect(try await task.value == "xx")
  }
}
