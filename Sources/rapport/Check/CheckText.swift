import Foundation
import Site
import Vocabulary

/// A check's findings for people: file by file, the worst first.
struct CheckText {
  let lines: [String]

  init(_ findings: [Finding], inColour: Bool) {
    let files = Dictionary(grouping: findings, by: \.path).sorted { one, other in
      let (ours, theirs) = (Self.errors(in: one.value), Self.errors(in: other.value))
      return ours == theirs ? one.key < other.key : ours > theirs
    }
    lines = files.flatMap { path, findings in
      [Self.title(path, inColour)] + findings.flatMap { Self.lines($0, inColour) } + [""]
    }
  }

  private static func errors(in findings: [Finding]) -> Int {
    findings.count { $0.weight == .error }
  }

  private static func title(_ path: String, _ inColour: Bool) -> String {
    inColour ? "\u{1B}[1m\(path)\u{1B}[0m" : path
  }

  private static func lines(_ finding: Finding, _ inColour: Bool) -> [String] {
    let colour = finding.weight == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    let weight =
      inColour ? "\(colour)\(finding.weight.rawValue):\u{1B}[0m" : "\(finding.weight.rawValue):"
    return ["  \(finding.line):\(finding.column) \(weight) \(finding.message)"]
      + (finding.advice.map { ["    try: \($0)"] } ?? [])
  }

  /// `12 pages, 3 errors, 4 warnings.`
  static func closing(_ report: SiteCheckReport, unclear: Int = 0) -> String {
    let pages = counted(report.pages, "page")
    let counts = [(report.errors, "error"), (report.warnings, "warning")].filter { $0.0 > 0 }
      .map { counted($0.0, $0.1) }
    let found =
      counts.isEmpty
      ? "\(pages), nothing to mend." : "\(([pages] + counts).joined(separator: ", "))."
    return unclear == 0
      ? found : "\(found) \(counted(unclear, "link")) to other sites could not be asked."
  }
}
