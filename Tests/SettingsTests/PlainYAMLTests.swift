import Testing

@testable import Settings

/// The fast path and libyaml agree, places included, wherever the fast path does not decline.
struct PlainYAMLTests {
  @Test func `reads most front matter of real pages, and reads it as libyaml does`() throws {
    let pages = Corpus.pages()
    var (declined, read) = (0, 0)
    for (path, bytes) in pages {
      guard let fence = Fence(bytes, from: 0), let end = fence.closed else { continue }
      let block = Array(bytes[fence.start..<end.end])
      read += 1
      guard let node = PlainYAML.parse(block, firstLine: 2) else {
        declined += 1
        continue
      }
      let other = try LibYAML(firstLine: 2).parse(block)
      #expect(node == other, "\(path)")
    }
    print("\(declined) of \(read) blocks were declined")
    #expect(declined * 50 <= read)
  }

  @Test(arguments: 0..<4)
  func `reads made-up front matter as libyaml does, or declines`(seed: UInt64) {
    var chance = Chance(seed: seed)
    var read = 0
    for _ in 0..<3000 {
      let text = MadeUpYAML.block(using: &chance)
      guard let node = PlainYAML.parse(Array(text.utf8), firstLine: 2) else { continue }
      read += 1
      let other = try? LibYAML(firstLine: 2).parse(Array(text.utf8))
      #expect(node == other, "\(text.debugDescription)")
    }
    #expect(read > 300)
  }

  @Test(arguments: 0..<4)
  func `reads random letters of YAML as libyaml does, or declines`(seed: UInt64) {
    var chance = Chance(seed: 100 + seed)
    for _ in 0..<5000 {
      let text = MadeUpYAML.noise(using: &chance)
      guard let node = PlainYAML.parse(Array(text.utf8), firstLine: 1) else { continue }
      let other = try? LibYAML(firstLine: 1).parse(Array(text.utf8))
      #expect(node == other, "\(text.debugDescription)")
    }
  }
}

/// Texts that look like front matter, right and wrong.
enum MadeUpYAML {
  static func block(using chance: inout Chance) -> String {
    (0..<Int.random(in: 0...6, using: &chance)).map { _ in
      line(using: &chance) + pick(["\n", "\n", "\n", "\n", "\r\n", "\n\n", ""], &chance)
    }.joined()
  }

  static func noise(using chance: inout Chance) -> String {
    let letters = [
      "a", "a:", ": ", ":", "-", "- ", " ", "  ", "\n", "\n", "#", " #", "'", "\"", "[", "]",
      ",", "é", "1", "~", "\r\n", "\\", "b: c\n", "k:\n", "…", "?", "{", "|", ".",
    ]
    return (0..<Int.random(in: 0...14, using: &chance)).map { _ in pick(letters, &chance) }.joined()
  }

  private static func line(using chance: inout Chance) -> String {
    switch Int.random(in: 0...11, using: &chance) {
    case 0: return "# a comment: \(scalar(&chance))"
    case 1:
      return pick(["", " ", "  ", "   more words", "  - more", "\tx", "---", "...", "a"], &chance)
    case 2, 3: return key(&chance) + ":\n" + list(using: &chance)
    case 4:
      return "\(key(&chance)): [\(items(&chance))]" + pick(["", " ", " # c", "#c", ","], &chance)
    default:
      return key(&chance) + pick([":", ": ", ":  ", " : "], &chance) + scalar(&chance)
        + pick(
          [
            "", "", "", " ", " # note", "#x", "\n  goes on", "\n  goes: on", "\n\n  later",
            "\n  more'", "\n  and \"", "\n  \n  x'", "\n    even more",
          ], &chance)
    }
  }

  private static func list(using chance: inout Chance) -> String {
    let indent = pick(["", "  ", "  ", " "], &chance)
    return (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      indent + pick(["- ", "- ", "-  ", "-"], &chance) + scalar(&chance)
        + pick(["", "", "", " # c", "\n   more", "\n\(indent)more", "\n # c"], &chance)
    }.joined(separator: "\n")
  }

  private static func items(_ chance: inout Chance) -> String {
    (0..<Int.random(in: 0...3, using: &chance)).map { _ in scalar(&chance) }
      .joined(separator: pick([", ", ",", " , ", ",, "], &chance))
  }

  private static func key(_ chance: inout Chance) -> String {
    pick(
      [
        "title", "date", "a", "b", "c", "page-size", "two words", "x_y", "true", "1", "é", "'q'",
        "<<",
      ],
      &chance)
  }

  private static func scalar(_ chance: inout Chance) -> String {
    pick(
      [
        "word", "two words", "2024-12-31", "2024-12-31 9:00:00 -0400", "true", "null", "~", "12",
        "01",
        "1.10", "-3", "- x", "\"quoted\"", "'it''s'", "\"a \\\"b\\\" \\n\"", "\"bad \\q\"", "'open",
        "\"open",
        "a: b", "http://example.org/#x", "a #b", "a#b", "“curly”", "é ü", "[x", "{a: b}", "*alias",
        "&anchor x",
        "|", ">", "!tag x", "@x", "%x", "`x`", "", "-", "?", "? x", ":x", "/path/", "$5", "(x)",
        "+1", "=", "<b>",
        "x:y", "x,y", "\"open \n  closed\"", "'open\n\n  closed'", "\"a\nb\"", "\"a \\n \n  b\"",
        "\n  a: 1\n  b: 2", "\n    c: d", "\n  e:\n    - f", "\n  - g: h\n    i: j",
        "k: l\n    m: n", "x]", "x?", "\u{2028}", "a\u{2028}b", "\u{85}", "\u{FEFF}", "'a' b",
        "\"\"",
        "''", "...", "---",
      ], &chance)
  }

  private static func pick(_ all: [String], _ chance: inout Chance) -> String {
    all.randomElement(using: &chance) ?? ""
  }
}
