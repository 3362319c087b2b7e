import Foundation
import Markdown
import Testing

/// Runs every example of the authors' guide, `docs/markdown.md`.
///
/// An example is a block fenced by four backticks: the Markdown, a line with a dot, the HTML.
/// Components show as `(name "value" name="value")`; `http…` is another site.
struct GuideTests {
  @Test func `does what the guide says`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../docs/markdown.md").standardized
    let guide = try String(contentsOf: file, encoding: .utf8)
    let examples = guide.components(separatedBy: "````example\n").dropFirst()
    #expect(examples.count > 30)
    for example in examples {
      let block = example.components(separatedBy: "\n````\n")[0] + "\n"
      let parts = block.components(separatedBy: "\n.\n")
      try #require(parts.count == 2, "an example without a dot: \(block)")
      #expect(shown(parts[0] + "\n") == parts[1], "\(parts[0])")
    }
  }

  private func shown(_ markdown: String) -> String {
    let document = MarkdownDocument(markdown) { link in
      guard link.destination.hasPrefix("http") else { return nil }
      return ResolvedLink(destination: link.destination, isExternal: true)
    }
    return document.pieces.map { piece in
      switch piece {
      case .markup(let html): html
      case .component(let call): "(\(call.name)\(call.arguments.map(shown).joined()))\n"
      }
    }.joined()
  }

  private func shown(_ argument: ComponentCall.Argument) -> String {
    " " + (argument.name.map { "\($0)=" } ?? "") + "\"\(argument.value)\""
  }
}
