/// A rule of mail that a message breaks.
public struct LintFinding: Sendable, Hashable {
  /// `M4`, as in the names of our tests.
  public let rule: String
  public let severity: Severity
  /// What is wrong, where, for whoever writes mails.
  public let sentence: String

  public enum Severity: String, Sendable, Hashable {
    /// Must not be sent.
    case fail = "FAIL"
    /// Arrives, but not everywhere or not as it was meant.
    case warn = "WARN"
  }
}

extension LintFinding: CustomStringConvertible {
  /// `FAIL mail-M4: …`
  public var description: String { "\(severity.rawValue) mail-\(rule): \(sentence)" }
}

/// Findings as they come up; the same one is kept once.
struct LintReport {
  private(set) var findings: [LintFinding] = []

  mutating func fail(_ rule: String, _ sentence: String) { add(rule, .fail, sentence) }
  mutating func warn(_ rule: String, _ sentence: String) { add(rule, .warn, sentence) }

  private mutating func add(_ rule: String, _ severity: LintFinding.Severity, _ sentence: String) {
    let finding = LintFinding(rule: rule, severity: severity, sentence: sentence)
    if !findings.contains(finding) { findings.append(finding) }
  }
}
