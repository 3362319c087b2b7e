import Markdown
import Testing

struct TextTests {
  @Test func `gives the words without their marks`() {
    let document = MarkdownDocument(
      """
      # Our *bread*

      - in a list

      Rye &amp; `wheat`,
      [fresh](/x) ~~old~~[^1]. ![alt](i.jpg)

      | a | b |
      |---|---|
      | c | d |

      <div>html</div>

      [^1]: A note.
      """)
    #expect(
      document.plainText
        == "Our bread\nin a list\nRye & wheat, fresh old. \na\nb\nc\nd\nA note.\n")
    #expect(document.firstParagraph == "Rye & wheat, fresh old. ")
    #expect(document.wordCount == 16)
  }

  @Test func `finds a first paragraph in a list where there is no other`() {
    #expect(MarkdownDocument("- a\n- b\n").firstParagraph == "a")
    #expect(MarkdownDocument("![a](b)\n\nc\n").firstParagraph == "c")
    #expect(MarkdownDocument("").firstParagraph == "")
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("one two  three\nfour", 4), ("naïve “curly” – dash", 4),
    ("日本語", 3), ("日本語 とても abc", 7), (String(repeating: "seven77 ", count: 99), 99),
  ])
  func `counts words, and characters where there are no spaces`(text: String, count: Int) {
    #expect(MarkdownDocument(text).wordCount == count)
  }

  @Test func `makes quotes and dashes typographic where asked`() {
    var options = MarkdownOptions()
    options.typographicQuotes = true
    #expect(
      MarkdownDocument("\"Rolls\" -- it's...\n", options: options).html
        == "<p>“Rolls” – it’s…</p>\n")
  }
}
