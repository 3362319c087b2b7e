import Vocabulary

/// A line of what the worker says: a chore that did something, or could not.
struct ChoreReport: Sendable, Encodable {
  let at, chore: String
  let done: String?
  let trouble: [String]?
  /// What is to be known of it and not told.
  let outcome: Outcome

  struct Outcome: Sendable {
    var isStuck = false
    var again: Int?
    var sent: [String: Int] = [:]
    var setback: String?
  }

  /// Says what came of a chore; `done` and `trouble` are nil where there was nothing to do.
  static func of(_ chore: Chore, at now: Int) async -> ChoreReport {
    do {
      let done = try await chore.work(now)
      return ChoreReport(
        chore, now, done: done.text, trouble: done.trouble?.report,
        Outcome(
          isStuck: done.isStuck, again: done.again, sent: done.sent, setback: done.setback))
    } catch is CancellationError {
      return ChoreReport(chore, now, trouble: nil, Outcome())
    } catch let failure as any Failure {
      return ChoreReport(chore, now, trouble: failure.report, Outcome(isStuck: true))
    } catch let findings as Findings {
      return ChoreReport(
        chore, now, trouble: findings.all.flatMap(\.report), Outcome(isStuck: true))
    } catch {
      return ChoreReport(chore, now, trouble: ["error: \(error)"], Outcome(isStuck: true))
    }
  }

  private init(
    _ chore: Chore, _ now: Int, done: String? = nil, trouble: [String]?, _ outcome: Outcome
  ) {
    (at, self.chore) = (Timestamp(seconds: now).description, chore.name)
    (self.done, self.trouble, self.outcome) = (done, trouble, outcome)
  }

  /// Other words for the same moment.
  init(_ report: ChoreReport, done: String?, trouble: [String]?) {
    (at, chore, outcome) = (report.at, report.chore, report.outcome)
    (self.done, self.trouble) = (done, trouble)
  }

  /// As who asks once is told: all of it.
  init(fromOnce report: ChoreReport) {
    let parts = [report.done, report.outcome.setback].compactMap(\.self)
    self.init(
      report, done: parts.isEmpty ? nil : parts.joined(separator: ", "), trouble: report.trouble)
  }

  var json: String {
    get throws { try JSONText.line(of: self) }
  }

  var lines: [String] {
    (done.map { ["\(at) \(chore): \($0)"] } ?? [])
      + (trouble ?? []).map { "\(at) \(chore): \($0)" }
  }

  private enum CodingKeys: CodingKey { case at, chore, done, trouble }
}
