import Vocabulary
import CMark
import Markdown
import Testing

/// What holds for any input: no crash, linear work, and libcmark's own HTML where no addition
/// has a hand in it.
struct AnyInputTests {
  /// U+FDD0, the first of those that tags are lifted with.
  private static let firstMark = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)

  /// Pieces that blocks, additions and their limits are made of.
  private static let words = [
    "a", "b c", "é", "\u{2014}", "日", "\n", "\n\n", "\r\n", "\r", "\t", " ", "    ", "> ", "- ",
    "1. ",
    "# ", "---\n", "===\n", "```\n", "~~~\n", "<div>\n", "</div>", "<!--", "-->", "<b>", "<",
    "&amp;",
    "*", "**", "_", "`", "``", "[", "]", "(", ")", "!", "\\", "[x]", "[x]: /u\n", "\"t\"",
    "<http://x>",
    "\0", "\u{FEFF}", firstMark,
  ]
  private static let additions = [
    "|", "| a | b |\n", "|---|:-:|\n", "|-|\n", "\\|", "[^1]", "[^1]: ", "[^x]", "[^2]: n\n", "~~",
    "~",
    "\\~", "[ ] ", "- [x] ", "{{", "}}", "{{toc}}\n", "{{n a=\"", "'", "{{<", ">}}", "{%", "%}",
    "{#i}",
    "![a](b \"c =1x2\")\n",
  ]

  @Test func `reads any mixture of marks`() {
    var chance = Chance(seed: 1)
    let all = Self.words + Self.additions
    for _ in 0..<4000 {
      let text = (0..<chance.below(40)).map { _ in all[chance.below(all.count)] }.joined()
      let document = MarkdownDocument(text)
      let marks = document.html.unicodeScalars.filter { (0xFDD0...0xFDEF).contains($0.value) }
      #expect(marks.isEmpty || text.contains(Self.firstMark) && Set(marks).count == 1, "\(text)")
      // What was taken out leaves nothing behind, and notes and references find each other.
      #expect(text.contains("<!--") || !document.html.contains("<!---->"), "\(text)")
      for link in document.html.split(separator: " href=\"#fn").dropFirst() {
        #expect(document.html.contains("id=\"fn\(link.prefix { $0 != "\"" })\""), "\(text)")
      }
      #expect(document.links.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      #expect(document.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
  }

  @Test func `reads any bytes`() {
    var chance = Chance(seed: 2)
    let marks = Array("|-:\n >[^]:1{}%<~\\`*_#".utf8)
    for _ in 0..<4000 {
      let bytes = (0..<chance.below(80)).map { _ in
        chance.below(3) == 0 ? UInt8(chance.below(256)) : marks[chance.below(marks.count)]
      }
      _ = MarkdownDocument(utf8: bytes)
    }
  }

  @Test func `writes what libcmark writes where there is no addition`() {
    var chance = Chance(seed: 3)
    var options = MarkdownOptions()
    // Those that change what CommonMark's own marks write.
    (options.headingIDs, options.captions, options.taskLists) = (false, false, false)
    for _ in 0..<4000 {
      let text = (0..<chance.below(40)).map { _ in Self.words[chance.below(Self.words.count)] }
        .joined()
      #expect(MarkdownDocument(text, options: .commonMark).html == libcmark(text), "\(text)")
      #expect(MarkdownDocument(text, options: options).html == libcmark(text), "\(text)")
    }
  }

  @Test func `escapes every byte of an address as libcmark does`() {
    let bytes = (UInt8(1)...127).filter { ![0x0A, 0x0D, 0x3C, 0x3E, 0x5C].contains($0) }
    for byte in bytes {
      let text = "[a](<x\(UnicodeScalar(byte))y> \"\(UnicodeScalar(byte))\")"
      #expect(MarkdownDocument(text, options: .commonMark).html == libcmark(text))
    }
  }

  /// Each of these was quadratic, or deep, in somebody's Markdown.
  @Test(arguments: [
    ">", "> ", "- ", "[", "![", "*a ", "[^1]", "[^1]: ", "{{< ", "{%", "{{", "{{a ", "\\~~~ ",
    "~~a ",
    "a~~", "|", "\\|", "`", "<", "[a](b)", "# a\n", "{{a}}\n", "| a |\n|-|\n\n", "[^1]: a\n",
    "[^1]\n",
    "a\n", "- a\n\n\t[^2]: b\n", "> a\n", "{{a b=\"", "[ ] ", "\u{EF}\u{B7}", "-\n",
  ])
  func `reads 20,000 of a kind`(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    _ = MarkdownDocument(text).html
    _ = MarkdownDocument("| a |\n|---|\n\(text)\n\n[^1]: n\n~~ \\~").html
  }

  @Test func `reads 20 MB`() {
    let page =
      "Some words, *more* [words](/x) and `code`, on and on in one paragraph.\n\n- a\n- b\n\n"
    let text = String(repeating: page, count: 20_000_000 / page.utf8.count)
    #expect(MarkdownDocument(text).wordCount > 3_000_000)
  }

  @Test func `reads 1 MB of additions`() {
    let page = "a ~~b~~ [^1] {{< c >}}\n\n{{d}}\n\n| e | f |\n|---|---|\n| g | h |\n\n[^1]: i\n\n"
    let text = String(repeating: page, count: 1_000_000 / page.utf8.count)
    #expect(MarkdownDocument(text).pieces.count > 20_000)
  }

  private func libcmark(_ text: String) -> String {
    var text = text
    let html = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_UNSAFE)
      }
    }
    guard let html else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}

/// The same numbers on every run (splitmix64).
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
