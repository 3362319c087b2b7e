import Markdown
import Testing

struct StrikeTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("a~~b~~c", "a<del>b</del>c"),
    ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
    ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"), ("~~a ~~b~~", "~~a <del>b</del>"),
    ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"), ("~~ a ~~", "~~ a ~~"), ("~~~~", "~~~~"),
    ("~~a", "~~a"), ("a~~", "a~~"), ("~~a\nb~~", "<del>a\nb</del>"), ("~~a~~~", "~~a~~~"),
    ("~~`a~~`~~", "<del><code>a~~</code></del>"), ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ("~~ä~~ü", "<del>ä</del>ü"), ("“~~a~~”", "“<del>a</del>”"), ("\\~~a~~", "~~a~~"),
  ])
  func `strikes between pairs of two tildes`(markdown: String, html: String) {
    #expect(MarkdownDocument("x " + markdown).html == "<p>x \(html)</p>\n")
  }
}
