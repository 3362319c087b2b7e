import Testing
import Vocabulary

@testable import Settings

struct FrontMatterTests {
  @Test(arguments: [
    "---\ntitle: Tea\n---\nBody", "--- \t\r\ntitle: Tea\r\n---  \r\nBody",
    "\u{FEFF}---\ntitle: Tea\n---\nBody", "---\ntitle: Tea\n...\nBody",
    "---\n\n# A comment.\ntitle: Tea\n---\nBody",
  ])
  func `finds the keys, and the body below them`(text: String) {
    let page = FrontMatter.split(Array(text.utf8), path: "a.md")
    #expect(page.mapping["title"]?.source == "Tea")
    #expect(Array(Array(text.utf8)[page.body]) == Array("Body".utf8))
    #expect(page.findings == [])
  }

  @Test func `counts lines from the top of the file`() {
    let page = split("---\na: 1\n# Two.\n\nb: 2\n---\n\nBody\n")
    #expect(page.mapping["b"]?.line == 5)
    #expect(page.bodyLine == 7)
  }

  @Test(arguments: ["", "---\n---\n", "---\n# Nothing yet.\n---\n", "\u{FEFF}"])
  func `needs no keys`(text: String) {
    let page = split(text)
    #expect(page.mapping.isEmpty)
    #expect(page.body.isEmpty)
    #expect(page.findings == [])
  }

  /// `---` is also a line across the page.
  @Test(arguments: [
    "Only text.\n", "---", "---\n\nText.\n\n---\n\nMore.\n", "---\nText without an end.\n",
    "----\ntitle: x\n----\n", "---\n\nA time: noon.\nAnother\n\n---\n", " ---\na: b\n---\n",
  ])
  func `takes a page that was not meant to have keys as it is`(text: String) {
    let page = split(text)
    #expect(page.mapping.isEmpty)
    #expect(page.body == 0..<text.utf8.count)
    #expect(page.bodyLine == 1)
    #expect(page.findings == [])
  }

  @Test func `gives the body though the keys cannot be read`() {
    let page = split("---\ntitle: [a\n---\nBody")
    #expect(page.body == 18..<22)
    #expect(page.bodyLine == 4)
  }

  @Test func `explains what is wrong with it`() {
    #expect(
      report("---\ntitle: Tea\n\nBody") == [
        "a.md:1:1: error: the front matter is opened on line 1 and never closed",
        "  try: Write a line “---” below its last key.",
      ])
    #expect(
      report("---\nTea and cake\n---\n") == [
        "a.md:2:1: error: the front matter is text, and it wants lines “key: value”",
        "  try: Write “title: Tea and cake”, or leave a line free below the “---” if it is only a line across the page.",
      ])
    #expect(
      report("---\n- Tea\n---\n") == [
        "a.md:2:1: error: the front matter is a list, and it wants lines “key: value”",
        "  try: Or leave a line free below the “---” if it is only a line across the page.",
      ])
    #expect(
      report("+++\ntitle = \"Tea\"\n+++\n") == [
        "a.md:1:1: error: this front matter is in TOML, and Rapport reads YAML",
        "  try: Put it between two lines “---” and write “key: value” for “key = value”.",
      ])
    #expect(
      report("---\ntitle: Tea\nBody text.\n\n---\n") == [
        "a.md:3:1: error: this line has no “key: ” before its text",
        "  try: Give it a key; or indent it, if it goes on with the line above; or, if the page begins here, write “---” above it.",
      ])
    #expect(
      report("---\ntitle: Tea\ntitle: Cake\n---\n") == [
        "a.md:3:1: warning: the key “title” stands on line 2 and again on line 3, where it counts",
        "  try: Keep one of the two.",
      ])
  }

  @Test func `explains bytes that are no text`() {
    #expect(
      report(Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8)) == [
        "a.md:2:11: error: this byte (0xE9) is not UTF-8, in which Rapport reads every text",
        "  try: Save the file as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8 a.md",
      ])
    #expect(
      report(Array("---\ntitle: Tea\n---\nBo".utf8) + [0] + Array("dy".utf8)) == [
        "a.md:4:3: error: this is a NUL byte, which no text holds",
        "  try: Is this a picture or another binary file under a text's name? If not, delete the byte.",
      ])
    #expect(
      report(Array("Text ".utf8) + [0xF0, 0x9F, 0x8D]) == [
        "a.md:1:6: error: this byte (0xF0) is not UTF-8, in which Rapport reads every text",
        "  try: Save the file as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8 a.md",
      ])
  }

  @Test func `takes a page of 20 MB, and one whose keys never end`() {
    let line = Array("words and words and words and words and words and wor\n".utf8)
    let body = Array(Array(repeating: line, count: 20_000_000 / line.count).joined())
    let page = FrontMatter.split(Array("---\na: 1\n---\n".utf8) + body, path: "a.md")
    #expect(page.body.count == body.count)
    let open = FrontMatter.split(Array("---\na: 1\n".utf8) + body.prefix(1_000_000), path: "a.md")
    #expect(open.findings.count == 1)
  }

  private func split(_ text: String) -> FrontMatter {
    FrontMatter.split(Array(text.utf8), path: "a.md")
  }

  private func report(_ text: String) -> [String] { report(Array(text.utf8)) }

  private func report(_ bytes: [UInt8]) -> [String] {
    FrontMatter.split(bytes, path: "a.md").findings.flatMap(\.report)
  }
}
