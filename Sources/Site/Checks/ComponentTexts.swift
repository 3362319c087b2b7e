import Content
import Glibc
import Markdown
import Vocabulary

/// Text that was meant as a component: with one brace, or in the middle of a paragraph.
///
/// Only names of components count, and no code: who writes about components writes them so.
struct ComponentTexts {
  private(set) var findings: [Finding] = []
  private let article: Article
  private let known: Set<String>
  private let calls: Set<TextPosition>
  private let toldLines: Set<Int>

  init(_ article: Article, known: Set<String>) {
    (self.article, self.known) = (article, known)
    var calls: Set<TextPosition> = []
    for case .component(let call) in article.document.pieces {
      calls.insert(TextPosition(line: call.line, column: call.column))
    }
    self.calls = calls
    toldLines = Set(article.document.findings.map(\.line))
    let mayHold = article.page.body.withUnsafeBytes { body in
      body.baseAddress.map { memchr($0, Int32(UInt8(ascii: "{")), body.count) != nil } ?? false
    }
    guard mayHold else { return }
    for line in ProseLines(article.page.body) {
      look(at: line.text, number: line.number + article.page.bodyLine - 1)
    }
  }

  private mutating func look(at line: [UInt8], number: Int) {
    guard !toldLines.contains(number) else { return }
    let brace = UInt8(ascii: "{")
    var index = 0
    while let open = line[index...].firstIndex(of: brace) {
      let braces = line[open...].prefix { $0 == brace }.count
      index = open + braces
      let place = TextPosition(ofByte: open, in: line)
      guard braces <= 2, open == 0 || line[open - 1] != UInt8(ascii: "\\"),
        !calls.contains(TextPosition(line: number, column: place.column)),
        let written = Written(line, from: open, braces: braces), known.contains(written.name)
      else { continue }
      if written.isWhole || (braces == 1 && !written.isAlone) {
        guard braces == 2 else { continue }
        tell(
          written, number, place.column, "a component stands in a paragraph of its own",
          "Leave a line free above and below it.")
      } else {
        tell(
          written, number, place.column, "a component has two braces on each side",
          "Write “{{\(written.inside)}}” in a paragraph of its own.")
      }
    }
  }

  private mutating func tell(
    _ written: Written, _ line: Int, _ column: Int, _ why: String, _ advice: String
  ) {
    findings.append(
      Finding(
        .warning, in: article.page.source ?? "", line: line, column: column,
        "“\(written.text)” is shown as it stands: \(why)", advice: advice))
  }
}

extension ComponentTexts {
  /// What looks like a call of a component in a line.
  private struct Written {
    let name: String
    let text: String, inside: String
    /// Whether two braces close it, and whether it is all of its line.
    let isWhole: Bool, isAlone: Bool

    init?(_ line: [UInt8], from open: Int, braces: Int) {
      let close = UInt8(ascii: "}")
      guard let end = line[open...].firstIndex(of: close) else { return nil }
      let closing = line[end...].prefix { $0 == close }.count
      inside = String(decoding: line[(open + braces)..<end], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      name = String(inside.prefix { $0 != " " })
      text = String(decoding: line[open..<(end + closing)], as: UTF8.self)
      isWhole = braces == 2 && closing >= 2
      isAlone =
        line[..<open].allSatisfy { $0 <= 0x20 }
        && line[(end + closing)...].allSatisfy { $0 <= 0x20 }
    }
  }
}
