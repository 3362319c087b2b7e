import Vocabulary

/// A finding as a terminal shows it: the place, the weight in colour, what to do below.
struct FindingLines {
  let lines: [String]

  init(_ finding: Finding, inColour: Bool) {
    guard inColour else {
      lines = finding.report
      return
    }
    let colour = finding.weight == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    let place = "\u{1B}[1m\(finding.path):\(finding.line):\(finding.column):\u{1B}[0m"
    let head = "\(place) \(colour)\(finding.weight.rawValue):\u{1B}[0m \(finding.message)"
    lines = [head] + finding.report.dropFirst()
  }
}
