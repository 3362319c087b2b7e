import Vocabulary

/// What a build found, as a terminal shows it: every error, and the first hundred warnings.
struct FindingList {
  let lines: [String]

  /// More than anybody reads at a time; `--json` has them all.
  private static let warningLimit = 100

  init(_ findings: [Finding], inColour: Bool) {
    var warnings = 0
    var lines: [String] = []
    for finding in findings {
      if finding.weight == .warning { warnings += 1 }
      guard finding.weight == .error || warnings <= Self.warningLimit else { continue }
      lines += FindingLines(finding, inColour: inColour).lines
    }
    if warnings > Self.warningLimit {
      lines.append("and \(counted(warnings - Self.warningLimit, "more warning")); --json lists all")
    }
    self.lines = lines
  }
}
