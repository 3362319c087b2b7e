import Templates
import Testing

struct InclusionTests {
  @Test func `includes a partial by its name, within partials or in full`() throws {
    let partial = ["partials/greeting": "Hello, {{page.title}}!"]
    #expect(try Shop.render("{{>greeting}}", partial) == "Hello, Bread &amp; butter!")
    #expect(try Shop.render("{{>partials/greeting}}", partial) == "Hello, Bread &amp; butter!")
  }

  @Test func `gives a partial the names at hand`() throws {
    #expect(
      try Shop.render(
        "{{#page.related}}{{>item}}{{/page.related}}{{#site.menu}}{{>item}}{{/site.menu}}",
        ["item": "<a href=\"{{url}}\">{{title}}</a>\n"]) == """
          <a href="/one/">One</a>
          <a href="/two/">Two</a>
          <a href="/three/">Three</a>
          <a href="/news/">News</a>
          <a href="/goods/">Goods</a>

          """)
  }

  @Test func `indents what a partial brings, but not what a value brings`() throws {
    #expect(
      try Shop.render(
        "<main>\n  {{>body}}\n</main>\n",
        ["body": "<div>\n\n  {{>inner}}\n  {{page.content}}\n</div>\n", "inner": "a\nb\n"]) == """
          <main>
            <div>

              a
              b
              <p>Fresh.</p>
            </div>
          </main>

          """)
  }

  @Test func `fills the blocks of a parent`() throws {
    let base = """
      <title>{{$title}}{{page.title}}{{/title}}</title>
      <body>
        {{$main}}{{/main}}
        {{$footer}}
          <hr>
        {{/footer}}
      </body>
      """
    let page = """
      {{<base}}
      {{$main}}
      <h1>{{page.title}}</h1>
      {{#page.tags}}
      <b>{{.}}</b>
      {{/page.tags}}
      {{/main}}
      {{/base}}
      """
    #expect(
      try Shop.render(page, ["base": base]) == """
        <title>Bread &amp; butter</title>
        <body>
          <h1>Bread &amp; butter</h1>
          <b>bread</b>
          <b>&lt;b&gt;</b>
            <hr>
        </body>
        """)
  }

  @Test func `puts a card into a card`() throws {
    #expect(
      try Shop.render(
        "{{<card}}{{$body}}a{{<card}}{{$body}}b{{/body}}{{/card}}{{/body}}{{/card}}",
        ["card": "({{$body}}{{/body}})"]) == "(a(b))")
  }

  @Test func `chooses a partial by a value`() throws {
    let partials = ["partials/bread": "B", "partials/tea": "T", "partials/other": "{{wrong}}"]
    #expect(
      try Shop.render("{{#page.tags}}{{>*.}}{{/page.tags}}", partials) == "B")
  }

  @Test(arguments: [
    (
      "a{{> footr}}", ["footer": ""],
      ["page.mustache:1:6: error: There is no template “footr”. Did you mean “footer”?"]
    ),
    (
      "{{<bas}}{{/bas}}", ["base": ""],
      ["page.mustache:1:4: error: There is no template “bas”. Did you mean “base”?"]
    ),
    (
      "{{>page}}", [:],
      [
        "page.mustache:1:4: error: “page” includes itself: page > page.",
        "  try: Remove this tag, or move what both need into a partial of its own.",
      ]
    ),
    (
      "{{>a}}", ["a": "{{>b}}", "b": "b\n{{<a}}{{/a}}"],
      [
        "b.mustache:2:4: error: “a” includes itself: a > b > a.",
        "  try: Remove this tag, or move what both need into a partial of its own.",
      ]
    ),
    (
      "{{<base}}{{$mian}}x{{/mian}}{{/base}}", ["base": "{{>a}}", "a": "{{$main}}{{/main}}"],
      ["page.mustache:1:10: error: “base” has no block “mian”. Did you mean “main”?"]
    ),
    (
      "{{<base}}{{$aside}}x{{/aside}}{{/base}}", ["base": "{{$main}}{{/main}}{{$head}}{{/head}}"],
      [
        "page.mustache:1:10: error: “base” has no block “aside”.",
        "  try: Its blocks are head, main.",
      ]
    ),
    (
      "{{<base}}\n<h1>{{page.title}}</h1>\n{{/base}}", ["base": "{{$main}}{{/main}}"],
      [
        "page.mustache:2:1: error: Between the tags of a parent only blocks are written.",
        "  try: Put this into one of the blocks of “base”: {{$name}}…{{/name}}.",
      ]
    ),
    (
      "{{#page}}{{>a}}{{/page}}{{#site}}{{>a}}{{/site}}", ["a": "{{content}}"],
      [
        "a.mustache:1:3: error: “content” is not known here. Did you mean “page.content”?"
      ]
    ),
  ])
  func `says what is wrong with an inclusion`(
    template: String, others: [String: String], report: [String]
  ) {
    #expect(Shop.report(template, others) == report)
  }

  @Test func `refuses templates that include each other too deep`() {
    var others = ["p250": "end"]
    for number in 0..<250 { others["p\(number)"] = "{{>p\(number + 1)}}" }
    #expect(
      Shop.report("{{>p0}}", others) == [
        "p199.mustache:1:4: error: More than 200 sections and templates are open here, one inside "
          + "the other.",
        "  try: Let fewer templates include each other.",
      ])
  }

  @Test func `refuses templates that grow without end`() {
    var others = ["p40": "end"]
    for number in 0..<40 { others["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    #expect(
      Shop.report("{{>p0}}", others) == [
        "p22.mustache:1:1: error: With all that it includes, this template is more than a million "
          + "tags long.",
        "  try: Look for a partial that is included often and does so itself.",
      ])
  }
}
