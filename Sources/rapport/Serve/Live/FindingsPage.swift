import Vocabulary

/// All that is wrong with the site's files, as `rapport build` would tell it.
struct FindingsPage {
  private let findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  var html: String {
    guard !findings.isEmpty else {
      return DevelopmentPage.page("Remarks", "<p>There are none.</p>")
    }
    let files = Dictionary(grouping: findings, by: \.path).sorted { $0.key < $1.key }
    return DevelopmentPage.page("Remarks", files.map(section).joined(separator: "\n"))
  }

  private func section(_ path: String, _ findings: [Finding]) -> String {
    let items = findings.map { finding in
      "<li>Line \(finding.line), column \(finding.column): \(shown(finding.message))"
        + (finding.advice.map { "<br><em>\(shown($0))</em>" } ?? "") + "</li>"
    }
    return "<h2><code>\(shown(path))</code></h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func shown(_ text: String) -> String { DevelopmentPage.escaped(text) }
}
