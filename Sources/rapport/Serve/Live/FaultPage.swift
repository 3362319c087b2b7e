import Content
import Vocabulary

/// What is shown in the place of a page that cannot be made: what is wrong, and where.
struct FaultPage {
  private let findings: [Finding]
  private let files: FileTree

  /// So many lines are shown before and after the one that is meant.
  private static let around = 3
  private static let most = 20

  init(_ findings: [Finding], files: FileTree) { (self.findings, self.files) = (findings, files) }

  var html: String {
    let title = findings.count == 1 ? "This page cannot be shown" : "Pages cannot be shown"
    let more = findings.count - Self.most
    return DevelopmentPage.page(
      title,
      findings.prefix(Self.most).map(item).joined(separator: "\n")
        + (more > 0 ? "\n<p>And \(more) more.</p>" : "")
        + "\n<p>This page goes away by itself when that is mended.</p>")
  }

  private func item(_ finding: Finding) -> String {
    """
    <section>
    <h2><code>\(shown("\(finding.path):\(finding.line):\(finding.column)"))</code></h2>
    <p>\(shown(finding.message))</p>
    \(finding.advice.map { "<p>\(shown($0))</p>\n" } ?? "")\(excerpt(finding))
    </section>
    """
  }

  /// The lines round the place; nothing of a file that cannot be read.
  private func excerpt(_ finding: Finding) -> String {
    guard let bytes = try? files.read(finding.path) else { return "" }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(finding.line - 1) else { return "" }
    let first = max(0, finding.line - 1 - Self.around)
    let last = min(lines.count - 1, finding.line - 1 + Self.around)
    let rows = (first...last).map { number in
      let text = "\(String(number + 1).leftPadded(to: 5))  \(lines[number].prefix(300))"
      return number == finding.line - 1 ? "<mark>\(shown(text))</mark>" : shown(text)
    }
    return "<pre>\(rows.joined(separator: "\n"))</pre>"
  }

  private func shown(_ text: String) -> String { DevelopmentPage.escaped(text) }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
