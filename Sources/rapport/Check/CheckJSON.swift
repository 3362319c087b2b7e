import Settings
import Site
import Vocabulary

/// A check's report for programs. Keys are only ever added.
struct CheckJSON: Encodable {
  struct Remark: Encodable {
    /// Nil for what a build says too.
    let check: String?
    let weight, path, message: String
    let line, column: Int
    let advice: String?
  }

  let pages, errors, warnings: Int
  /// Links to other sites that nobody can tell of.
  let unclear: Int
  let findings: [Remark]

  init(_ report: SiteCheckReport, unclear: Int = 0) {
    self.unclear = unclear
    (pages, errors, warnings) = (report.pages, report.errors, report.warnings)
    findings = report.remarks.map { remark in
      let finding = remark.finding
      return Remark(
        check: remark.check?.rawValue, weight: finding.weight.rawValue, path: finding.path,
        message: finding.message, line: finding.line, column: finding.column,
        advice: finding.advice)
    }
  }
}
