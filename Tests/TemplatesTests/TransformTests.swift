import Templates
import Testing
import Vocabulary

struct TransformTests {
  /// The names that the examples of the table read.
  static let page = RecordShape(
    "page",
    [
      .field("title", .text, ""), .optional("description", .text, ""), .field("url", .text, ""),
      .field("date", .date, ""), .field("audience", .list(.text), ""),
      .field("related", .list(.text), ""),
    ])
  static let list = RecordShape("list", [.field("count", .number, "")])
  static let site = RecordShape("site", [.field("recent", .list(.record(Shop.summary)), "")])
  static let root = RecordShape(
    "root",
    [
      .field("page", .record(page), ""), .field("list", .record(list), ""),
      .field("site", .record(site), ""), .field("price", .any, ""),
    ])

  static func record(title: String) throws -> Record {
    let day = try #require(CivilDate(year: 2026, month: 3, day: 1))
    let values: [Value] = [
      .text(title), .missing, "/news/bread/", .date(Timestamp(day, offset: 0, hasTime: false)),
      .list(["bakers", "cooks"]), .list(["1", "2", "3", "4", "5"]),
    ]
    let recent = (1...4).map { Shop.summary("News \($0)") }
    return Record(
      root,
      [
        .record(Record(page, values)), .record(Record(list, [3])),
        .record(Record(site, [.list(recent)])), "12.50",
      ])
  }

  @Test(arguments: Transform.all.map(\.name))
  func `does what the documentation shows`(name: String) throws {
    let transform = try #require(Transform.all.first { $0.name == name })
    let library = TemplateLibrary(
      [TemplateSource(name: "page", path: "page", text: transform.example.tag)])
    let title = name == "xml" ? "Bread & butter" : "Bread and butter"
    let result = try library.template("page", given: Self.root).render(
      Self.record(title: title), environment: RenderEnvironment(baseURL: "https://example.org"))
    #expect(result == transform.example.result)
    #expect(transform.sentence.hasSuffix("."))
  }

  @Test(arguments: [
    ("{{page.date | date: \"EEEE, d MMMM yyyy\"}}", "Sunday, 1 March 2026"),
    ("{{page.date | date: \"EEE dd MMM yy, H:mm:ss\"}}", "Sun 01 Mar 26, 12:05:09"),
    ("{{page.date | date: \"d.M.y HH 'o''clock' M/MM\"}}", "1.3.2026 12 o&#39;clock 3/03"),
    ("{{page.date | date}}", "1 March 2026"),
    ("{{page.date | date: 'long'}}", "1 March 2026"),
    ("{{page.date | date: \"short\"}}", "1 Mar 2026"),
    ("{{page.date | date: \"month\"}}", "March 2026"),
    ("{{page.date | date: \"year\"}}", "2026"),
    ("{{page.date | date: \"iso\"}}", "2026-03-01"),
    ("{{page.date | date: \"rfc3339\"}}", "2026-03-01T12:05:09+01:00"),
    ("{{page.date | date: \"rfc822\"}}", "Sun, 01 Mar 2026 12:05:09 +0100"),
    ("{{page.next.date | date}}", ""),
    ("{{site.price}} {{site.price | money}}", "£12.50 £12.50"),
    ("{{page.weight | money: \"EUR\"}}", "€0.00"),
    (
      "{{#site.data.prices}}{{price | money: \"JPY\" | default: \"?\"}} {{/site.data.prices}}",
      "2.5 ? "
    ),
    ("{{page.weight | plural: \"page\", \"pages\"}}", "0 pages"),
    ("{{page.tags | first: 1 | plural: \"tag\", \"tags\"}}", "1 tag"),
    ("{{page.related | count}}", "3"),
    ("{{#page.related | first: 2}}{{title}} {{/page.related}}", "One Two "),
    ("{{page.description | default: \"None & none\"}}", "None &amp; none"),
    ("{{page.title | default: \"None\" | upper}}", "BREAD &amp; BUTTER"),
    ("{{page.params.motto? | default: \"-\"}}", "-"),
    ("{{page.url | absolute}}", "https://example.org/news/bread/"),
    ("{{page.title | slug}}", "bread-butter"),
    ("{{page.title | urlencode}}", "Bread%20%26%20butter"),
    ("{{page.content | xml}}", "&lt;p&gt;Fresh.&lt;/p&gt;"),
    ("{{page.tags | json}}", "[&quot;bread&quot;,&quot;\\u003cb\\u003e&quot;]"),
    ("{{page.next | json}}", "null"),
    ("{{page.tags | join: \" / \"}}", "bread / &lt;b&gt;"),
  ])
  func `transforms a value`(tag: String, result: String) throws {
    #expect(try Shop.render(tag) == result)
  }

  @Test(arguments: [
    ("Bread and butter", 16, "Bread and butter"), ("Bread and butter", 15, "Bread and…"),
    ("Bread and butter", 10, "Bread and…"), ("Bread, butter", 8, "Bread…"),
    ("Bread", 3, "Br…"), ("Bread", 1, "…"), ("", 3, ""), ("äöü äöü", 6, "äöü…"),
  ])
  func `cuts a text after whole words`(text: String, length: Int, result: String) throws {
    let shape = RecordShape("root", [.field("text", .text, "")])
    let library = TemplateLibrary(
      [TemplateSource(name: "page", path: "", text: "{{text | truncate: \(length)}}")])
    let template = try library.template("page", given: shape)
    #expect(template.render(Record(shape, [.text(text)])) == result)
  }

  @Test(arguments: [
    ("/a/", "https://example.org/shop/a/"), ("a/", "https://example.org/shop/a/"),
    ("", "https://example.org/shop"), ("https://else.org/", "https://else.org/"),
    ("//else.org/", "//else.org/"), ("mailto:ada@example.org", "mailto:ada@example.org"),
    ("#top", "#top"), ("/a:b", "https://example.org/shop/a:b"),
  ])
  func `makes an address absolute`(url: String, result: String) throws {
    let shape = RecordShape("root", [.field("url", .text, "")])
    let library = TemplateLibrary(
      [TemplateSource(name: "page", path: "", text: "{{url | absolute}}")])
    let environment = RenderEnvironment(baseURL: "https://example.org/shop")
    #expect(
      try library.template("page", given: shape)
        .render(Record(shape, [.text(url)]), environment: environment) == result)
  }

  @Test func `writes JSON that cannot end its script`() throws {
    let shape = RecordShape("root", [.field("text", .text, ""), .field("flag", .flag, "")])
    let library = TemplateLibrary([
      TemplateSource(
        name: "page", path: "",
        text: "<script type=\"a\">{\"text\": {{text | json}}, \"flag\": {{flag}}}</script>")
    ])
    let template = try library.template("page", given: shape)
    let text = "</script><!-- \"\\\n\t\u{1} & \u{2028}é\u{1F600}"
    #expect(
      template.render(Record(shape, [.text(text), true])) == """
        <script type="a">{"text": "\\u003c/script\\u003e\\u003c!-- \\"\\\\\\n\\t\\u0001 \\u0026 \\u2028é😀", \
        "flag": true}</script>
        """)
  }

  @Test func `writes maps and records as JSON objects`() throws {
    #expect(
      try Shop.render("<script>{{site.data}}</script>".replacing("data", with: "data | json"))
        == #"<script>{"prices":[{"name":"Bread","price":"2.5"},{"name":"Cake \u0026 tea"}]}</script>"#
    )
    #expect(
      try Shop.render("<script>{{page.related | first: 1 | json}}</script>")
        == #"<script>[{"title":"One","url":"/one/"}]</script>"#)
  }

  @Test(arguments: [
    (
      "{{page.date | dat: \"d\"}}",
      ["page.mustache:1:15: error: There is no transform “dat”. Did you mean “date”?"]
    ),
    (
      "{{page.title | capitalise}}",
      [
        "page.mustache:1:16: error: There is no transform “capitalise”.",
        "  try: There are absolute, count, date, default, first, join, json, lower, money, plural, "
          + "slug, truncate, upper, urlencode, xml.",
      ]
    ),
    (
      "{{page.title | date: \"d\"}}",
      [
        "page.mustache:1:16: error: “date” takes a date, and “page.title” is a text.",
        "  try: An example: {{page.date | date: \"d MMMM yyyy\"}}",
      ]
    ),
    (
      "{{page.content | truncate: 20}}",
      [
        "page.mustache:1:18: error: “truncate” takes a text, and “page.content” is markup.",
        "  try: An example: {{page.title | truncate: 12}}",
      ]
    ),
    (
      "{{page.title | truncate}}",
      [
        "page.mustache:1:16: error: “truncate” takes 1 argument, not 0.",
        "  try: An example: {{page.title | truncate: 12}}",
      ]
    ),
    (
      "{{page.title | upper: 1}}",
      [
        "page.mustache:1:16: error: “upper” takes no arguments, not 1.",
        "  try: An example: {{page.title | upper}}",
      ]
    ),
    (
      "{{page.title | truncate: \"20\"}}",
      [
        "page.mustache:1:26: error: The length of “truncate” is a number.",
        "  try: An example: {{page.title | truncate: 12}}",
      ]
    ),
    (
      "{{page.date | date: \"d MMMMM\"}}",
      [
        "page.mustache:1:21: error: “MMMMM” means nothing in a date format.",
        "  try: Use d dd, M MM MMM MMMM, y yy yyyy, EEE EEEE, H HH, mm, ss, Z, XXX, and 'letters' "
          + "in single quotes; or long, short, month, year, iso, rfc3339 or rfc822.",
      ]
    ),
    (
      "{{page.date | date: \"d 'of\"}}",
      ["page.mustache:1:21: error: A quotation mark (') in this date format is never closed."]
    ),
    (
      "{{site.price | money: \"pounds\"}}",
      [
        "page.mustache:1:23: error: “pounds” is not a currency.",
        "  try: Write three capitals of ISO 4217, such as GBP or EUR.",
      ]
    ),
    (
      "{{page.title | truncate: 0}}",
      ["page.mustache:1:26: error: “truncate” needs a length greater than 0."]
    ),
    (
      "{{#page.related | first: 0}}{{/page.related}}",
      ["page.mustache:1:26: error: “first” needs a count greater than 0."]
    ),
  ])
  func `says what is wrong with a transform`(template: String, report: [String]) {
    #expect(Shop.report(template) == report)
  }
}
