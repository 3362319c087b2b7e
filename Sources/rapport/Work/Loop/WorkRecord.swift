import Synchronization

/// What one worker has done since it began, for those who watch it.
final class WorkRecord: Sendable {
  struct Facts: Sendable {
    var chores: [String: ChoreFacts] = [:]
    /// Mails by their kind.
    var sent: [String: Int] = [:]
    var isStopping = false
    var isLeader = false
  }

  struct ChoreFacts: Sendable {
    var runs = 0, failures = 0
    var seconds = 0.0, lastSeconds = 0.0
    /// Seconds since 1970.
    var begunAt: Int?, lastSuccess: Int?
    /// Since when it fails each time, and what it says.
    var failingSince: Int?
    var trouble: String?
  }

  /// In seconds since 1970.
  let startedAt: Int
  private let state = Mutex(Facts())

  init(at now: Int) { startedAt = now }

  var facts: Facts { state.withLock { $0 } }

  /// The chores that are being done, but for the sign of life.
  var underway: [String] {
    state.withLock { facts in
      facts.chores.filter { $0.value.begunAt != nil && $0.key != Chore.presenceName }.keys.sorted()
    }
  }

  func noteStop() { state.withLock { $0.isStopping = true } }

  func noteLeader(_ isLeader: Bool) { state.withLock { $0.isLeader = isLeader } }

  func begin(_ chore: Chore, at now: Int) {
    state.withLock { $0.chores[chore.name, default: ChoreFacts()].begunAt = now }
  }

  func end(_ chore: Chore, _ report: ChoreReport, seconds: Double, at now: Int) {
    state.withLock { facts in
      for (kind, count) in report.outcome.sent { facts.sent[kind, default: 0] += count }
      facts.chores[chore.name, default: ChoreFacts()].end(report, seconds: seconds, at: now)
    }
  }
}

extension WorkRecord.ChoreFacts {
  fileprivate mutating func end(_ report: ChoreReport, seconds taken: Double, at now: Int) {
    runs += 1
    seconds += taken
    (lastSeconds, begunAt) = (taken, nil)
    if report.outcome.isStuck {
      failures += 1
      failingSince = failingSince ?? now
      trouble = report.trouble?.first
    } else {
      (lastSuccess, failingSince, trouble) = (now, nil, nil)
    }
  }
}
