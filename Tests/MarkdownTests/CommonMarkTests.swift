import Vocabulary
import Foundation
import Markdown
import Testing

/// The 652 examples of CommonMark 0.30, which stand beside the repository.
struct CommonMarkTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    var testDescription: String { "\(section) \(example)" }
  }

  @Test func `writes every example of the specification as libcmark does`() throws {
    let examples = try Self.examples()
    for example in examples {
      let html = MarkdownDocument(example.markdown, options: .commonMark).html
      #expect(html == example.html, "\(example.testDescription)")
    }
  }

  @Test func `reads every example with all additions on`() throws {
    for example in try Self.examples() {
      let document = MarkdownDocument(example.markdown)
      #expect(document.html.isEmpty == example.html.isEmpty, "\(example.testDescription)")
      #expect(!document.findings.contains { $0.weight == .error }, "\(example.testDescription)")
    }
  }

  /// None, with a word on the console, where the specification is not at hand.
  private static func examples() throws -> [Example] {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../../shared/spec/commonmark-0.30.json").standardized
    guard let data = try? Data(contentsOf: file) else {
      print("Skipped: the examples of CommonMark are not at \(file.path()).")
      return []
    }
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count == 652)
    return examples
  }
}
