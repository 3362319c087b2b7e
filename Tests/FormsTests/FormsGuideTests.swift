import Foundation
import Forms
import Testing
import Vocabulary

/// What `docs/forms.md` shows can be copied.
struct FormsGuideTests {
  @Test func `every example of the guide is read without a finding`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 12)
    for example in examples {
      var text = example
      if example.hasPrefix("- ") {
        text = "title: Test\npurpose: To test\ncurrency: GBP\nfields:\n" + example
      }
      #expect(try Check.report(yaml: text) == [], "\(example)")
    }
  }

  @Test func `every key and type of the guide is one, and all of them are there`() throws {
    let guide = try Self.text()
    for word in Self.types + Self.keys {
      let isShown = guide.contains("`\(word)`") || guide.contains("type: \(word)")
      #expect(isShown, "docs/forms.md does not show “\(word)”")
    }
  }

  private static let types = [
    "text", "paragraph", "email", "phone", "url", "number", "date", "choice", "choices", "scale",
    "matrix", "file", "consent", "hidden", "heading", "slot",
  ]
  private static let keys = [
    "title", "intro", "route", "purpose", "retain", "currency", "fields", "pages", "subscribe",
    "acknowledge", "button", "thanks", "name", "label", "type", "required", "min", "max", "pattern",
    "hint", "placeholder", "default", "when", "autocomplete", "price", "step", "accept", "wording",
    "days", "minutes",
  ]

  private static func text() throws -> String {
    let files = try Example.files(in: "docs", ending: "forms.md")
    return String(decoding: try #require(files.first).bytes, as: UTF8.self)
  }

  private static func examples() throws -> [String] {
    try text().components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }
}
