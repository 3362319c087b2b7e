/// Reads the bytes of a message as they travel, strictly, and says which rules of mail they break.
///
/// What `rapport newsletter check` shows, and what our own writer is held to. It knows nothing of
/// how the message was made.
public enum MailLint {
  /// In the order of the rules' groups: lines, headers, parts, lists.
  public static func check(_ bytes: [UInt8]) -> [LintFinding] {
    var report = LintReport()
    LineLint.check(bytes, &report)
    let message = LintPart(bytes[...])
    OriginLint.check(message, &report)
    AddressLint.check(message, &report)
    check(message, depth: 0, &report)
    StructureLint.check(message, &report)
    ListLint.check(message, &report)
    return report.findings
  }

  /// What holds for a message and for each of its parts.
  private static func check(_ part: LintPart, depth: Int, _ report: inout LintReport) {
    HeaderLint.check(part, &report)
    BodyLint.check(part, &report)
    guard depth < 10 else { return }
    for inner in part.parts { check(inner, depth: depth + 1, &report) }
  }
}
