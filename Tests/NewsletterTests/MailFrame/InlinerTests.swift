import Testing

@testable import Newsletter

struct InlinerTests {
  private let styles = ElementStyles(MailStyle(), isRightToLeft: false)

  @Test func `writes a style beside every element`() {
    for name in styles.names where !name.contains(" ") {
      #expect(inlined("<\(name)>") == "<\(name) style=\"\(styles[name] ?? "")\">")
      #expect(inlined("<\(name) id=\"a\" />").hasSuffix("\" />"))
      #expect(inlined("<\(name) id=\"a\">").hasPrefix("<\(name) id=\"a\" style=\""))
    }
    #expect(
      [
        "h1", "h4", "p", "a", "ul", "ol", "li", "table", "th", "td", "blockquote", "pre", "code",
        "hr", "img", "figure", "figcaption", "strong", "em", "del", "sup",
      ].allSatisfy {
        styles[$0] != nil
      })
  }

  @Test func `tells a list in a list, and code in a block`() {
    #expect(inlined("<ul><li><ul>").hasSuffix("<ul style=\"\(styles["li ul"] ?? "")\">"))
    #expect(inlined("<ul><li></li></ul><ul>").hasSuffix("<ul style=\"\(styles["ul"] ?? "")\">"))
    #expect(inlined("<pre><code>").hasSuffix("<code style=\"\(styles["pre code"] ?? "")\">"))
    #expect(inlined("<pre></pre><code>").hasSuffix("<code style=\"\(styles["code"] ?? "")\">"))
  }

  @Test func `lets an owner's style win, and keeps what it does not know`() {
    #expect(inlined("<em style='color:red'>") == "<em style=\"font-style:italic;color:red\">")
    #expect(inlined("<em title='a \"b\"'>").hasPrefix("<em title=\"a &quot;b&quot;\" style="))
    let unknown = "a < b <x-y z> <!-- <p> --> {{#news}} qz1z </x-y> <p"
    #expect(inlined(unknown) == unknown)
  }

  @Test func `sets the cells of a table to their sides`() {
    #expect(inlined("<td class=\"right\">").hasSuffix(";text-align:right\">"))
    #expect(
      inlined("<div class=\"table\" tabindex=\"0\">") == "<div class=\"table\" style=\"margin:0\">")
  }

  @Test func `fits an image to the sheet`() {
    #expect(
      inlined("<img src=\"a\" width=\"1072\" height=\"500\" />").hasPrefix(
        "<img src=\"a\" width=\"536\" height=\"250\" style="))
    #expect(inlined("<img src=\"a\" width=\"300\" />").contains("width=\"300\""))
  }

  @Test func `draws the box of a task`() {
    #expect(inlined("<input type=\"checkbox\" checked=\"\" disabled=\"\" />") == "\u{2611}")
    #expect(inlined("<input type=\"checkbox\" disabled=\"\" />") == "\u{2610}")
  }

  @Test func `makes a button of a strong link alone in its paragraph`() {
    let button = inlined(
      "<p><strong><a href=\"{{links.form}}\">Answer <em>now</em></a></strong></p>")
    #expect(button.hasPrefix("<table role=\"presentation\""))
    #expect(
      button.contains(
        "<a href=\"{{links.form}}\" style=\"\(styles.button)\">Answer <em>now</em></a>"))
    for other in [
      "<p><strong><a href=\"a\">b</a></strong> c</p>", "<p><a href=\"a\">b</a></p>",
      "<p><strong><a href=\"a\">b</a> <a href=\"a\">b</a></strong></p>",
      "<p><strong><a href=\"a\">b",
    ] {
      #expect(!inlined(other).contains("presentation"), "\(other)")
    }
  }

  private func inlined(_ html: String) -> String {
    String(decoding: MarkupInliner.inlined(Array(html.utf8), styles), as: UTF8.self)
  }
}
