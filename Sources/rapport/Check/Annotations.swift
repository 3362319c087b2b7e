import Vocabulary

/// Findings as GitHub's workflow commands, which it shows beside the lines of a change:
/// `::error file=content/a.md,line=3,col=8::…`.
struct Annotations {
  let lines: [String]

  init(_ findings: [Finding]) {
    lines = findings.map { finding in
      let text = ([finding.message] + (finding.advice.map { [$0] } ?? [])).joined(separator: "\n")
      return "::\(finding.weight.rawValue) file=\(Self.property(finding.path)),line=\(finding.line)"
        + ",col=\(finding.column)::\(Self.data(text))"
    }
  }

  /// Percent signs and line ends would end the command (`escapeData` of actions/toolkit).
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A colon and a comma would end the property, too (`escapeProperty`).
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
