import Templates
import Testing
import Vocabulary

/// Whatever an author types is a template or a list of findings.
struct FuzzTests {
  static let words = [
    "{{", "}}", "{{{", "}}}", "{{#page}}", "{{/page}}", "{{#related}}", "{{/related}}",
    "{{^page.tags}}", "{{/page.tags}}", "{{title}}", "{{.}}", "{{>a}}", "  {{>b}}\n", "{{>*title}}",
    "{{<a}}", "{{/a}}", "{{$main}}", "{{/main}}", "{{! x }}", "{{=<% %>=}}", "<%={{ }}=%>",
    "<%title%>", "{{page.date | date: \"d\"}}", " | ", "\"", "'", "?", ":", "\n", "\r\n", "  ",
    "<script>", "</script>", "é", "\u{1F600}", "\0", "{{#site.data}}", "{{/site.data}}", "x", "=",
  ]

  @Test(arguments: [true, false], [Medium.html, .plainText])
  func `makes something of any soup of tags`(strict: Bool, medium: Medium) {
    var chance = Chance(state: strict ? 1 : 2)
    var templates = 0
    for _ in 0..<500 {
      let sources = ["page", "a", "b", "Bread & butter"].map { name in
        let soup = (0..<chance.below(12)).map { _ in Self.words[chance.below(Self.words.count)] }
        return TemplateSource(name: name, path: "\(name).mustache", text: soup.joined())
      }
      let library = TemplateLibrary(sources, medium: medium, strict: strict)
      do {
        let template = try library.template("page", given: Shop.root)
        _ = template.render(Shop.record)
        templates += 1
      } catch {
        #expect(!error.all.isEmpty)
      }
    }
    #expect(templates > 20)
  }
}

/// The same numbers on every run (a linear congruential generator, Knuth's constants).
private struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
