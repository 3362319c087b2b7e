import Testing
import Vocabulary

@testable import Settings

/// What is said of each mistake, whole: the place, the sentence and the corrected line.
struct YAMLMistakeTests {
  @Test func `explains a tab for indentation`() {
    #expect(
      report("tags:\n\t- a\n") == [
        "a.md:3:1: error: this line is indented with a tab, and YAML indents with spaces",
        "  try: Write “  - a”.",
      ])
  }

  @Test func `explains a colon below the top`() {
    #expect(
      report("a:\n  b: x: y\n") == [
        "a.md:3:7: error: the text after “b:” holds a colon, which YAML takes for another key",
        "  try: Write “b: \"x: y\"”.",
      ])
  }

  @Test func `explains an unclosed quote`() {
    #expect(
      report("title: \"Opening hours\ndraft: true\n") == [
        "a.md:2:8: error: the quote that opens here is never closed",
        "  try: Write “title: \"Opening hours\"”.",
      ])
  }

  @Test func `explains an unclosed quote at the end`() {
    #expect(
      report("title: 'Opening hours\n") == [
        "a.md:2:8: error: the quote that opens here is never closed",
        "  try: Write “title: 'Opening hours'”.",
      ])
  }

  @Test func `explains an apostrophe in single quotes`() {
    #expect(
      report("title: 'It's here'\n") == [
        "a.md:2:12: error: text follows the quote that closes before it",
        "  try: Write “title: \"It's here\"”.",
      ])
  }

  @Test func `explains text after a quote`() {
    #expect(
      report("title: \"Tea\" and cake\n") == [
        "a.md:2:14: error: text follows the quote that closes before it",
        "  try: Write “title: '\"Tea\" and cake'”.",
      ])
  }

  @Test func `explains brackets before text`() {
    #expect(
      report("title: [Draft] Tea\n") == [
        "a.md:2:8: error: a value that begins with “[” is a list",
        "  try: If it is text, write “title: \"[Draft] Tea\"”.",
      ])
  }

  @Test func `explains a fill-in`() {
    #expect(
      report("title: {{site}}\n") == [
        "a.md:2:8: error: a value that begins with “{” is a mapping",
        "  try: If it is text, write “title: \"{{site}}\"”.",
      ])
  }

  @Test func `explains an asterisk`() {
    #expect(
      report("title: *Bold* news\n") == [
        "a.md:2:8: error: a text cannot begin with “*” unless it is in quotes",
        "  try: Write “title: \"*Bold* news\"”.",
      ])
  }

  @Test func `explains an alias of nothing`() {
    #expect(
      report("a: &x 1\nb: *y\n") == [
        "a.md:3:4: error: “*y” is an alias, and nothing is named “&y” above it",
        "  try: If it is text, write “b: \"*y\"”.",
      ])
  }

  @Test func `explains an at sign`() {
    #expect(
      report("title: @home\n") == [
        "a.md:2:8: error: a text cannot begin with “@” unless it is in quotes",
        "  try: Write “title: \"@home\"”.",
      ])
  }

  @Test func `explains no space after the colon`() {
    #expect(
      report("title:Tea\ndraft: true\n") == [
        "a.md:2:7: error: a space is missing after “title:”", "  try: Write “title: Tea”.",
      ])
  }

  @Test func `explains a line without a key`() {
    #expect(
      report("title: Tea\nsome words\n") == [
        "a.md:3:1: error: this line has no “key: ” before its text",
        "  try: Give it a key; or indent it, if it goes on with the line above; or, if the page begins here, write “---” above it.",
      ])
  }

  @Test func `explains a list beside its key`() {
    #expect(
      report("title: - a\n") == [
        "a.md:2:8: error: a list begins on the line below its key",
        "  try: Write “- a” on a line of its own.",
      ])
  }

  @Test func `explains a backslash in double quotes`() {
    #expect(
      report("title: \"C:\\data\"\n") == [
        "a.md:2:11: error: between double quotes a backslash begins an escape, and this is none",
        "  try: Write “title: 'C:\\data'”.",
      ])
  }

  @Test func `explains an unclosed bracket`() {
    #expect(
      report("tags: [a, b\ndraft: true\n") == [
        "a.md:2:7: error: what “[” opens here is not closed, or lacks a comma",
        "  try: Write “]” after the last item, and a comma between two.",
      ])
  }

  @Test func `explains a missing value`() {
    #expect(report("tags: [a, , b]\n") == ["a.md:2:11: error: a value is missing before “,”"])
    #expect(
      report("tags: [a,\n") == [
        "a.md:3:1: error: the text ends inside a list or a mapping in brackets",
        "  try: Write the “]” or “}” that is missing.",
      ])
  }

  @Test func `explains a key below a value`() {
    #expect(
      report("title: a\n  sub: b\n") == [
        "a.md:3:3: error: “sub” stands under “title”, which has a value already",
        "  try: Write “sub: b”, without more indentation.",
      ])
  }

  @Test func `explains uneven indentation`() {
    #expect(
      report("a:\n  b: 1\n c: 2\n") == [
        "a.md:4:2: error: this line is indented unlike those it belongs to",
        "  try: Begin it in the column where the line above it begins, or two further to go below it.",
      ])
  }

  @Test func `explains an item among keys`() {
    #expect(
      report("a: 1\n- b\n") == [
        "a.md:3:1: error: a list item stands among keys",
        "  try: Write “key:” on the line above the list.",
      ])
  }

  @Test func `explains a key among items`() {
    #expect(report("- a\nb: c\n") == ["a.md:3:1: error: a key stands among the items of a list"])
  }

  @Test func `explains a doubled key`() {
    #expect(
      report("title: a\nx: 1\ntitle: b\n") == [
        "a.md:4:1: error: the key “title” stands on line 2 and again on line 4",
        "  try: Keep one of the two.",
      ])
  }

  @Test func `explains a doubled key further down`() {
    #expect(
      report("x:\n  y: 1\n  z: 2\n  y: 3\n") == [
        "a.md:5:3: error: the key “y” stands on line 3 and again on line 5",
        "  try: Keep one of the two.",
      ])
  }

  @Test func `explains a doubled key in braces`() {
    #expect(
      report("a: {b: 1, b: 2}\n") == [
        "a.md:2:5: error: the key “b” stands twice on line 2", "  try: Keep one of the two.",
      ])
  }

  @Test func `explains a control character`() {
    #expect(
      report("a: \u{8}b\n") == [
        "a.md:2:4: error: the control character U+0008 has no place in a text",
        "  try: Delete it; your editor may show it as a box or not at all.",
      ])
  }

  @Test func `explains two documents`() {
    #expect(
      report("a: b\n---\nc: d\n") == [
        "a.md:3:1: error: a second document begins here", "  try: Keep one document in a file.",
      ])
  }

  @Test func `explains a list for a key`() {
    #expect(report("? [a]\n: b\n") == ["a.md:2:3: error: a key must be text"])
  }

  @Test func `explains bombs of aliases, in values and in keys`() {
    #expect(
      report(Bomb.inValues) == [
        "a.md:2:11: error: the aliases in this file stand for more than 100000 values",
        "  try: Write out what they stand for.",
      ])
    #expect(
      report(Bomb.inKeys) == [
        "a.md:3:11: error: 81 aliases, some of them perhaps in keys, are more than Rapport untangles",
        "  try: Write out what the aliases stand for.",
      ])
  }

  @Test(arguments: [
    String(repeating: "[", count: 2000), String(repeating: "- ", count: 300) + "a",
    String(repeating: "{a: ", count: 200) + "1" + String(repeating: "}", count: 200),
    (0..<150).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func `refuses what is nested too deep`(text: String) {
    let message = "lists and keys are nested more than 100 deep here"
    #expect(report(text).first?.hasSuffix("error: \(message)") ?? false)
  }

  @Test(arguments: [
    "title: Opening hours: changes\ndate: 2024-01-01\n",
    "title: Opening hours: changes # until May\ndate: 2024-01-01\n",
    "title: Opening hours: changes\r\ndate: 2024-01-01\r\n",
  ])
  func `understands a colon in a text at the top`(text: String) throws {
    let node = try YAML.parse(Array(text.utf8), path: "a.md", firstLine: 2)
    #expect(node["title"]?.source == "Opening hours: changes")
    #expect(node["title"]?.column == 8)
    #expect(node["date"]?.line == 3)
  }

  @Test func `explains bytes that are no text`() {
    #expect(
      report(Array("a: caf".utf8) + [0xE9, 0x0A]) == [
        "a.md:2:7: error: this byte (0xE9) is not UTF-8, in which Rapport reads every text",
        "  try: Save the file as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8 a.md",
      ])
    #expect(
      report(Array("a: é\nb: ".utf8) + [0]) == [
        "a.md:3:4: error: this is a NUL byte, which no text holds",
        "  try: Is this a picture or another binary file under a text's name? If not, delete the byte.",
      ])
  }

  private func report(_ text: String) -> [String] { report(Array(text.utf8)) }

  private func report(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try YAML.parse(bytes, path: "a.md", firstLine: 2)
      return []
    } catch {
      return error.all.flatMap(\.report)
    }
  }
}
