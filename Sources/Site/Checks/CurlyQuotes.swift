import Content
import Settings
import Vocabulary

/// Curly quotes round a value of the owner's own keys. Of the keys that Rapport reads a build tells.
struct CurlyQuotes {
  private(set) var findings: [Finding] = []

  init(_ page: Page) {
    for entry in page.fields.params.entries { look(entry.value, entry.key, page.source ?? "") }
  }

  private mutating func look(_ node: Node, _ key: String, _ source: String) {
    for item in node.sequence ?? [] { look(item, key, source) }
    for entry in node.mapping?.entries ?? [] { look(entry.value, entry.key, source) }
    guard !node.isQuoted, let text = node.text, let first = text.first, let last = text.last,
      (first == "“" && last == "”") || (first == "‘" && last == "’")
    else { return }
    findings.append(
      Finding(
        .warning, in: source, line: node.line, column: node.column,
        "the curly quotes round this text are taken for a part of it",
        advice: "Write \"\(text.dropFirst().dropLast())\" if they are not."))
  }
}
