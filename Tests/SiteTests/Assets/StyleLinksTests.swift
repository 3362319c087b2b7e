import Site
import Testing

struct StyleLinksTests {
  private static func rewrite(_ sheet: String, _ target: (String) -> String? = { "[\($0)]" })
    -> String
  {
    String(decoding: StyleLinks.rewrite(Array(sheet.utf8), target), as: UTF8.self)
  }

  @Test(arguments: [
    ("a{b:url(x.png)}", "a{b:url(\"[x.png]\")}"), ("a{b:URL( x.png )}", "a{b:url(\"[x.png]\")}"),
    ("a{b:url( 'x y.png' )}", "a{b:url( \"[x y.png]\" )}"),
    ("@import \"x.css\" print;", "@import \"[x.css]\" print;"),
    ("@import/**/url(x.css);", "@import/**/url(\"[x.css]\");"),
    (
      "a{b:image-set(\"x.png\" 1x, \"y.png\" type(\"image/png\"))}",
      "a{b:image-set(\"[x.png]\" 1x, \"[y.png]\" type(\"image/png\"))}"
    ),
    ("a{b:url(x\\)y\\20 z)}", "a{b:url(\"[x)y z]\")}"), ("a{--x:url(y)}", "a{--x:url(\"[y]\")}"),
  ])
  func `writes addresses anew`(sheet: String, written: String) {
    #expect(Self.rewrite(sheet) == written)
  }

  @Test(arguments: [
    "/* url(x) */", "a{content:\"url(x)\"}", "a{b:\"x\"}", "@charset \"x\";", "a{b:format(\"x\")}",
    "a{b:\"x", "",
  ])
  func `leaves what is no address`(sheet: String) {
    #expect(Self.rewrite(sheet) == sheet)
  }

  @Test func `copies what it is given no other address for`() {
    let sheet = "a{b:url( x.png );c:url('\\79 .png')}"
    #expect(Self.rewrite(sheet) { _ in nil } == sheet)
    #expect(Self.rewrite("a{b:url(x)}") { _ in "a\"b\\c\nd" } == "a{b:url(\"a\\\"b\\\\c\\a d\")}")
  }

  @Test func `joins sheets with their imports in front`() {
    let sheets = [
      "@charset \"utf-8\";\n@import 'a';\np{}", "\u{FEFF}/* x */ @import url(b) print;\nq{}",
      "@layer x;@import 'late';",
    ]
    let joined = StyleBundle.joined(sheets.map { Array($0.utf8) })
    #expect(
      String(decoding: joined, as: UTF8.self)
        == "@import 'a';\n@import url(b) print;\n\np{}\n\nq{}\n@layer x;@import 'late';\n")
  }
}
