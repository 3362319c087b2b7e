import Synchronization

/// What of the reports is said: a trouble once, and again when it changes or is over.
final class ChoreLog: Sendable {
  private struct Trouble {
    let lines: [String]
    var times = 1
  }

  private let troubles = Mutex<[String: Trouble]>([:])

  /// Nil where there is nothing new to say.
  func said(_ report: ChoreReport) -> ChoreReport? {
    let (news, over) = troubles.withLock { weigh(report, &$0) }
    var parts = [report.done, over].compactMap(\.self)
    if news != nil, let setback = report.outcome.setback { parts.append(setback) }
    guard !parts.isEmpty || news != nil else { return nil }
    return ChoreReport(
      report, done: parts.isEmpty ? nil : parts.joined(separator: ", "), trouble: news)
  }

  private func weigh(
    _ report: ChoreReport, _ troubles: inout [String: Trouble]
  ) -> (trouble: [String]?, over: String?) {
    guard let lines = report.trouble else {
      // What had nothing to do may fail again as soon as there is something.
      guard report.done != nil || !report.outcome.sent.isEmpty || report.isIdleProof,
        let old = troubles.removeValue(forKey: report.chore)
      else { return (nil, nil) }
      return (nil, old.times > 1 ? "in order again, after \(counted(old.times, "failure"))" : nil)
    }
    guard troubles[report.chore]?.lines != lines else {
      troubles[report.chore]?.times += 1
      return (nil, nil)
    }
    troubles[report.chore] = Trouble(lines: lines)
    return (lines, nil)
  }
}

extension ChoreReport {
  /// Whether a chore that found nothing to do proves that it could. The mail's does not: a server
  /// that is gone is seen only with a mail.
  fileprivate var isIdleProof: Bool { chore != "mail" }
}
