import Content
import Site
import Vocabulary

/// The last line of a build: what there is now, and what was left out and why.
struct ClosingReport {
  let text: String

  init(_ report: BuildReport, seconds: Double) {
    let errors = report.findings.count { $0.weight == .error }
    let warnings = report.findings.count - errors
    var sentences: [String] = []
    if errors > 0 {
      let all = counted(errors, "error") + (warnings > 0 ? ", " + counted(warnings, "warning") : "")
      sentences.append("\(all). Nothing was written; the site is as it was")
    } else {
      if report.isRemembered { sentences.append("Nothing has changed since the last build") }
      sentences.append(
        "\(counted(report.pages, "page")), \(counted(report.assets, "asset")) in \(time(seconds))")
    }
    if let leftOut = Self.leftOut(report.leftOut) { sentences.append("Left out: \(leftOut)") }
    if let gone = Self.gone(report.gone) { sentences.append("Gone since last time: \(gone)") }
    if let next = report.next, let now = report.now {
      sentences.append("Next change: \(next.at.words(onceIn: now.day.year))")
    }
    if errors == 0, warnings > 0 { sentences.append(counted(warnings, "warning")) }
    text = sentences.joined(separator: ". ") + "."
  }

  private static func leftOut(_ pages: LeftOut) -> String? {
    var parts: [String] = []
    if !pages.drafts.isEmpty { parts.append(counted(pages.drafts.count, "draft")) }
    if let next = pages.next {
      let count = pages.scheduled.count
      parts.append("\(count) scheduled \(count == 1 ? "for" : "from") \(next.words)")
    }
    if !pages.expired.isEmpty { parts.append("\(pages.expired.count) expired") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Three by name: each is told before, with what to do.
  private static func gone(_ addresses: [GoneAddress]) -> String? {
    guard !addresses.isEmpty else { return nil }
    let names = addresses.prefix(3).map { "\($0.url) (no redirect)" }
    let rest = addresses.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Tenths of a second; hundredths below one.
private func time(_ seconds: Double) -> String {
  let hundredths = Int((seconds * 100).rounded())
  guard hundredths < 100 else { return "\(Double((seconds * 10).rounded()) / 10) s" }
  return "0.\(hundredths < 10 ? "0" : "")\(hundredths) s"
}
