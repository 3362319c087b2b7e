import Foundation
import Markdown
import Testing

/// What the plain-text part of a mail looks like: each `Tests/MailTexts/name.md` is written
/// as `name.txt`.
///
/// `RECORD=1` writes the texts anew, to be read before they are believed.
struct MailTextTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../MailTexts")
    .standardized

  @Test(arguments: ["code", "letter", "lists", "long", "notes", "scripts", "tables"])
  func `writes a text as a person would`(name: String) throws {
    let markdown = try Data(contentsOf: Self.folder.appending(path: "\(name).md"))
    let text = String(decoding: MailText.layout(MailText(utf8: markdown).bytes), as: UTF8.self)
    let expected = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("\(name).txt was written anew: read it")
    }
    #expect(text == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test func `numbers the items of a loop one after the other`() {
    let text = MailText(utf8: Array("1. one\n2. two\n".utf8)).bytes
    #expect(laidOut(text + text) == "1. one\n2. two\n3. one\n4. two\n")
    let other = MailText(utf8: Array("Between\n".utf8)).bytes
    #expect(laidOut(text + other + text) == "1. one\n2. two\n\nBetween\n\n1. one\n2. two\n")
  }

  @Test func `gives the links of a loop numbers of their own, and one number to one address`() {
    let text = MailText(utf8: Array("[News](https://n.example/1)\n".utf8)).bytes
    let next = text.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "2") : $0 }
    #expect(
      laidOut(text + next + text) == """
        News [1]

        News [2]

        News [1]

        [1] https://n.example/1
        [2] https://n.example/2

        """)
  }

  @Test func `writes nothing for blocks whose values are empty`() {
    let source =
      "One\n\n# X\n\n> X\n\n- X\n- X\n\n| X |\n|---|\n\n    X\n\n1. X\n2. two **X**\n\nEnd\n"
    let text = MailText(utf8: Array(source.utf8)).bytes.filter { $0 != UInt8(ascii: "X") }
    #expect(laidOut(text) == "One\n\n1. two\n\nEnd\n")
  }

  @Test func `puts the addresses above what comes after them`() {
    let body = MailText(utf8: Array("[A](https://a.example)\n".utf8)).bytes
    let footer = MailText(utf8: Array("Foot\n".utf8)).bytes
    #expect(
      laidOut(body + MailText.addresses + footer)
        == "A [1]\n\n[1] https://a.example\n\nFoot\n")
  }

  @Test func `keeps the tags of sections between blocks, items and rows`() {
    let html = """
      (a)
      <ul>
      (b)
      <li>one (c)</li>
      (d)
      </ul>
      <table><tr><th>A</th></tr>
      (e)
      <tr><td>(f)</td></tr>
      </table>
      (g)
      """
    let text = MailText(html: Array(html.utf8)) { $0.first == UInt8(ascii: "(") && $0.count == 3 }
    let shown = text.bytes.map { $0 < 0x20 ? UInt8(ascii: "|") : $0 }
    #expect(
      String(decoding: shown, as: UTF8.self)
        == "(a)|u1|1|(b)|l|ione (c)||(d)||tLA||(e)l(f)|||(g)")
  }

  @Test func `takes plain text by its lines and paragraphs`() {
    let text = MailText(plain: Array("\n\nOne\n two\n\n\nThree *x*\n".utf8)).bytes
    #expect(laidOut(text) == "One\ntwo\n\nThree *x*\n")
  }

  @Test func `breaks no address, and no line is longer than a mail server takes`() {
    let address = "https://a.example/" + String(repeating: "x", count: 300)
    let text = laidOut(MailText(utf8: Array("See \(address) or [it](\(address)).\n".utf8)).bytes)
    #expect(text == "See\n\(address)\nor it [1].\n\n[1] \(address)\n")
    let long = MailText(utf8: Array(String(repeating: "é", count: 2000).utf8)).bytes
    #expect(laidOut(long).split(separator: "\n").allSatisfy { $0.utf8.count <= 998 })
  }

  @Test func `takes any bytes for a text`() {
    var chance: UInt64 = 1
    func next(_ limit: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((chance >> 33) % UInt64(limit))
    }
    for _ in 0..<4000 {
      let bytes = (0..<next(300)).map { _ in
        next(3) == 0 ? UInt8(next(0x20)) : UInt8(next(4) == 0 ? next(256) : 0x20 + next(80))
      }
      let lines = MailText.layout(bytes, width: 1 + next(80)).split(separator: 0x0A)
      #expect(lines.allSatisfy { $0.count <= 998 && !$0.contains { $0 < 0x20 } })
    }
  }

  private func laidOut(_ text: [UInt8]) -> String {
    String(decoding: MailText.layout(text), as: UTF8.self)
  }
}
