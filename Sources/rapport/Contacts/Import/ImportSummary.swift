import Contacts
import Vocabulary

/// What an import did, or would do, as the command tells it.
struct ImportSummary {
  let file: String
  let isTrial: Bool
  let list: String?
  let report: ImportReport
  let problems: [ImportProblem]

  init(
    file: String, isTrial: Bool, list: String?, _ report: ImportReport,
    _ problems: [ImportProblem]
  ) {
    (self.file, self.isTrial, self.list) = (file, isTrial, list)
    (self.report, self.problems) = (report, problems)
  }

  var text: String {
    var lines = ["\(file): \(counted(report.rows, "row")); \(report.shape)."]
    lines += report.notes.map { note in
      "  " + note.onOneLine + (note.hasSuffix("?") ? "" : ".")
    }
    if isTrial { lines.append("This is what would be done; nothing was (--dry-run).") }
    for outcome in ImportReport.Outcome.allCases where report.count(outcome) > 0 {
      lines.append("\(report.count(outcome)) \(outcome.rawValue)" + samples(outcome))
    }
    if let list, report.subscribed > 0 {
      lines.append("\(report.subscribed) put on “\(list)”, with the sentence they agreed to")
    }
    if let list, report.left > 0 {
      lines.append("\(report.left) of them left “\(list)”, and stay off it")
    }
    if let list, report.pending > 0 {
      lines.append(
        "\(report.pending) of them did not confirm “\(list)” yet, and stay off it until then")
    }
    if report.rows == 0 { lines.append("Nobody is in it.") }
    return lines.joined(separator: "\n")
  }

  /// For an operator who wants to see the first of each before it is done.
  private func samples(_ outcome: ImportReport.Outcome) -> String {
    guard isTrial, let samples = report.samples[outcome], !samples.isEmpty else { return "" }
    let more = report.count(outcome) > samples.count ? ", …" : ""
    let rows = samples.map { "line \($0.line) \($0.text.onOneLine)" }.joined(separator: ", ")
    return ": \(rows)\(more)"
  }
}

extension ImportSummary {
  /// Keys are only ever added.
  struct JSON: Encodable {
    struct Problem: Encodable {
      let line: Int, kind: String, email: String?, message: String
    }

    struct Row: Encodable { let line: Int, text: String }

    let file, shape: String
    let dryRun: Bool
    let rows, new, changed, unchanged, bad, doubled, suppressed, subscribed, left, pending: Int
    let notes: [String]
    let first: [String: [Row]]
    let problems: [Problem]
  }

  var json: JSON {
    JSON(
      file: file, shape: report.shape, dryRun: isTrial, rows: report.rows,
      new: report.count(.new), changed: report.count(.changed),
      unchanged: report.count(.unchanged), bad: report.count(.bad),
      doubled: report.count(.doubled), suppressed: report.count(.suppressed),
      subscribed: report.subscribed, left: report.left, pending: report.pending,
      notes: report.notes,
      first: Dictionary(
        uniqueKeysWithValues: report.samples.map { outcome, samples in
          (outcome.rawValue, samples.map { JSON.Row(line: $0.line, text: $0.text) })
        }),
      problems: problems.map {
        JSON.Problem(line: $0.line, kind: $0.kind.rawValue, email: $0.email, message: $0.message)
      })
  }
}
