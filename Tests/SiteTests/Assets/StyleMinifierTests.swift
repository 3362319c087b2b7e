import Testing

@testable import Site

struct StyleMinifierTests {
  static func minified(_ sheet: String) -> String {
    String(decoding: StyleMinifier.minified(Array(sheet.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
    ("a,\nb > c , d + e{}", "a,b > c,d + e{}"), ("a :hover, a:hover{}", "a :hover,a:hover{}"),
    ("/* x */a{/* y */b:c/* z */}/**/", "a{b:c}"), ("a{b:c;;d:e; ;}", "a{b:c;d:e}"),
    ("a{width: calc( 1px + 2 * ( 3px - 1em ) )}", "a{width:calc(1px + 2 * (3px - 1em))}"),
    (
      "@media screen and (max-width: 600px) , print { a { b: c } }",
      "@media screen and (max-width:600px),print{a{b:c}}"
    ),
    ("@import \"x.css\" ;\n@layer a , b;\na{b:c;}", "@import \"x.css\";@layer a,b;a{b:c}"),
    ("a[ href = \"x y\" ] b{}", "a[href = \"x y\"] b{}"),
    ("a { &:hover { b: c; } d :is(e, f) { g: h } }", "a{&:hover{b:c}d :is(e,f){g:h}}"),
    ("a { @media print { b: c; } d: e; }", "a{@media print{b:c}d:e}"),
    (
      "a{grid-template: [x] \"a  b\" 1fr [ y ] / auto}",
      "a{grid-template:[x] \"a  b\" 1fr [y] / auto}"
    ),
    ("a{b:c!important ; d: e !important}", "a{b:c!important;d:e !important}"),
    ("\u{FEFF}a{}", "a{}"), ("a{b:c;\r\n\r\n}", "a{b:c}"),
  ])
  func `drops what means nothing`(sheet: String, short: String) {
    #expect(Self.minified(sheet) == short)
  }

  @Test(arguments: [
    "a{content:\"/* x */  ;} \\\" y\"}", "a{b:url(  a;b{c}/*d*/.png )}", "a{b:url(a\\)b.png)}",
    "a{--x:{ a: b ; c : [ ; ] }}", "a{--x:a  b /* c */ d}", "a{--x: }", "a{--x:;b:c}",
    "a{--x:\"; }\";b:c}",
    "/*! licence */a{}", "a/**/b{}", "1/**/px", ".\\31  a{}", ".\\31 a{}", ".a\\;\\{ b{}",
    "a{b:\"x\n}",
    "a{b:c;@x;}", "@import 'a';;a{}", "a{background:url(data:image/svg+xml;utf8,<svg a='b  c'/>)}",
    "a{b:U+0025-00FF,u+4??}", ":root{--a:calc( 1px+2px )}", "a{margin:-1px -.5em}",
    "a{filter:a(b) c(d)}",
    "a{b:c", "a{b:\"c", "a{b:url(c", "/*! c", "a{b:c}}d{}", "a{b:(;c:d}", "\\",
    "a\\\n{}",
  ])
  func `leaves what means something`(sheet: String) {
    #expect(Self.minified(sheet) == sheet)
  }

  @Test func `keeps two tokens two where a comment parted them`() {
    #expect(Self.minified("a{b:1/* x */px}") == "a{b:1/**/px}")
    #expect(Self.minified("a /* x */ b{}") == "a b{}")
    #expect(Self.minified("a{/* x */ b/* y */:/* z */c}") == "a{b/**/:c}")
  }

  /// The tokens are the same, and white space between them stays where it can mean anything.
  @Test func `keeps every token of any sheet`() {
    var random = Dice(seed: 11)
    let pieces = [
      "a", "b", "1", "--x", "url", "url(", "(", ")", "[", "]", "{", "}", ";", ":", ",", "/*", "*/",
      "/", "*", "/*!", "\"",
      "'", "\\", " ", " ", "\n", "@", "@import", "!", "é", "\\31 ", "\r\n", "<!--", "-", ".", "+",
    ].map { Array($0.utf8) }
    for _ in 0..<20_000 {
      let sheet = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let short = StyleMinifier.minified(sheet)
      #expect(short.count <= sheet.count + 1)
      #expect(Self.tokens(short) == Self.tokens(sheet), "\(String(decoding: sheet, as: UTF8.self))")
      #expect(StyleMinifier.minified(short) == short, "\(String(decoding: sheet, as: UTF8.self))")
    }
  }

  /// The tokens, with the spaces between them that do not stand beside a sign that makes them mean
  /// nothing. Semicolons may go, and are like such signs.
  private static func tokens(_ sheet: [UInt8]) -> [String] {
    let free = Set(["{", "}", "(", ")", "[", "]", ",", ":", ";"])
    var result: [String] = []
    var last = ";"
    var hasSpace = false
    for token in StyleScanner(sheet) {
      let text = String(decoding: sheet[token.range], as: UTF8.self)
      switch token.kind {
      case .space: hasSpace = true
      case .comment: break
      default:
        if hasSpace, !free.contains(text), !free.contains(last) { result.append(" ") }
        if text != ";" { result.append(text) }
        (last, hasSpace) = (text, false)
      }
    }
    return result
  }

  @Test func `keeps the comments that ask for it`() {
    #expect(
      Self.minified("a { /*! x */ --b /*! y */ : c /*! z */ } /*! u */")
        == "a{/*! x */--b/*! y */:c /*! z */}/*! u */")
  }
}
