extension MailLint {
  /// Which rules of signatures a message breaks, as its bytes show them; for one that was signed here
  /// or ought to be.
  ///
  /// `bounceDomain` is that of the envelope's sender.
  public static func checkSignatures(
    _ bytes: [UInt8], bounceDomain: String? = nil
  ) -> [LintFinding] {
    var report = LintReport()
    let message = LintPart(bytes[...])
    SignatureLint.check(message, &report)
    AlignmentLint.check(message, bounceDomain: bounceDomain, &report)
    return report.findings
  }
}
