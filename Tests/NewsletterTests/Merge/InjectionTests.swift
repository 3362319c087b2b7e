import Contacts
import Mail
import Testing

@testable import Newsletter

/// What a stranger may write into a form or a table, and what becomes of it in a mail.
struct InjectionTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\0", "\u{1}", "\u{12}"])
  func `mail-M6 a line end in a name is a blank`(end: String) throws {
    let reader = try Sample.reader("Eve\(end)Bcc: all@example.org", fields: ["town": "A\(end)B"])
    let message = try Sample.message(
      "{{name?}} {{town?}}", subject: "For {{name?}} of {{town?}}", for: reader)
    let blanks = end == "\r\n" ? "  " : " "
    #expect(message.to.name == "Eve\(blanks)Bcc: all@example.org")
    #expect(message.subject == "For Eve\(blanks)Bcc: all@example.org of A\(blanks)B")
    #expect(!message.text.contains("\nBcc"))
    let written = try message.written()
    #expect(!written.contains("\nBcc:"))
    #expect(!written.contains("\n all@example.org"))
  }

  @Test(
    arguments: [
      (
        "*stars* and _lines_ [x](http://evil.example)",
        "*stars* and _lines_ [x](http://evil.example)"
      ),
      ("<b>x</b> & \"y\" 'z'", "&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot; &#39;z&#39;"),
      ("{{email}} {{#name}}", "{{email}} {{#name}}"),
      ("{{=<% %>=}}<%email%>", "{{=&lt;% %&gt;=}}&lt;%email%&gt;"),
      ("# Head\n\n- list\n\n    code", "# Head  - list      code"),
      ("=?utf-8?q?=0ABcc=3A?=", "=?utf-8?q?=0ABcc=3A?="),
      ("qqz00001z", "qqz00001z"),
      ("--\u{1}p\u{2}", "-- p "),
    ])
  func `a value never becomes Markdown, HTML or a tag`(value: String, html: String) throws {
    let reader = try Sample.reader(fields: ["town": value])
    #expect(try Sample.html("Of {{town?}}!", for: reader) == "<p>Of \(html)!</p>\n")
    #expect(
      try Sample.html("- {{town?}}\n- x", for: reader)
        == "<ul>\n<li>\(html)</li>\n<li>x</li>\n</ul>\n")
  }

  @Test func `an encoded word in a value is read as the letters it is made of`() throws {
    let reader = try Sample.reader("=?utf-8?q?=0D=0ABcc:_x@y.example?=")
    let message = try Sample.message("x", subject: "{{name?}}", for: reader)
    let written = try message.written()
    #expect(!written.contains("\nSubject: =?utf-8?q?=0D"))
    #expect(!written.contains("\nTo: =?utf-8?q?=0D"))
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "https://evil.example/", "//evil.example", "\" onclick=\"x",
      "x' y=z", "a b", ")](http://evil.example",
    ])
  func `a value in an address stays inside it`(value: String) throws {
    let reader = try Sample.reader(fields: ["town": value])
    for body in [
      "[x](https://example.org/?t={{town?}})", "![x](https://example.org/{{town?}}.png)",
      "<a href=\"https://example.org/{{town?}}\">x</a>", "<https://example.org/{{town?}}>",
    ] {
      let html = try Sample.html(body, for: reader)
      #expect(!html.contains(value))
      #expect(html.contains("https://example.org/"))
      #expect(!html.contains("evil.example/\""))
    }
  }

  @Test(
    arguments: [
      "[x]({{town?}})", "[x](https://{{town?}}/)", "[x](https://example.org{{town?}})",
      "[x](javascript:{{town?}})", "[x](//{{town?}})", "[x]({{site.url}}{{town?}})",
      "[x]({{#town}}https://example.org/{{/town}}{{town?}})",
      "<a href=\"{{town?}}\">x</a>", "<img src='{{town?}}'>", "[x][y]\n\n[y]: {{town?}}",
      "<{{town?}}://x>", "<form action=\"{{town?}}\"></form>",
    ])
  func `a value never decides where a link leads`(body: String) {
    #expect(
      Sample.complaints(body).contains { $0.contains("would decide where this link leads") }
        || Sample.complaints(body).contains { $0.contains("no value is safe") }, "\(body)")
  }

  @Test(
    arguments: [
      "<{{town?}}>", "<b {{town?}}>x</b>", "<b class={{town?}}>x</b>",
      "<b onclick=\"{{town?}}\">x</b>",
      "<b style=\"color: {{town?}}\">x</b>", "<!-- {{town?}} -->", "<style>\n{{town?}}\n</style>",
      "<img alt=x srcset=\"{{town?}} 2x\">", "<textarea>{{town?}}</textarea>",
    ])
  func `a value never stands in HTML where it could be markup`(body: String) {
    #expect(
      Sample.complaints(body).contains { $0.contains("where no value is safe") },
      "\(body): \(Sample.complaints(body))")
  }

  @Test func `a value stands in a quoted attribute`() throws {
    let reader = try Sample.reader("\" onload=\"x")
    #expect(
      try Sample.html("<b title=\"{{name?}}\">x</b>", for: reader)
        == "<p><b title=\"&quot; onload=&quot;x\">x</b></p>\n")
  }

  @Test func `10 MB of a value are cut`() throws {
    let reader = try Sample.reader(fields: ["town": String(repeating: "a", count: 10_000_000)])
    let message = try Sample.message("{{town?}}", subject: "{{town?}}", for: reader)
    #expect(message.text.utf8.count < 12_000)
    #expect(message.subject.utf8.count == 10_000)
    _ = try message.written()
  }

  @Test func `a name of 500 combining marks is a name`() throws {
    let reader = try Sample.reader("e" + String(repeating: "\u{301}", count: 500))
    let message = try Sample.message("{{name?}}", subject: "{{name?}}", for: reader)
    #expect(message.text.unicodeScalars.count { $0 == "\u{301}" } == 500)
    _ = try message.written()
  }
}
