/// The chores of a lane in their order, each when its time has come.
struct WorkRound: Sendable {
  let chores: [Chore]
  private var turns: [String: Turn] = [:]

  /// When a chore was done last, and from when on it is to be done again.
  private struct Turn {
    var last: Int, next: Int
    var failures = 0
  }

  init(_ chores: [Chore]) { self.chores = chores }

  /// The chores to do now. A clock that was put back makes none wait.
  func due(at now: Int) -> [Chore] {
    chores.filter { chore in
      guard let turn = turns[chore.name] else { return true }
      return now >= turn.next || now < turn.last
    }
  }

  /// One that is stuck waits longer each time, up to an hour; five minutes for mails, which people
  /// wait for.
  mutating func note(_ report: ChoreReport, of chore: Chore, at now: Int) {
    let failures = report.outcome.isStuck ? (turns[chore.name]?.failures ?? 0) + 1 : 0
    var pause = chore.pause
    if failures > 0 {
      let most = chore.lane.longestPause
      pause = max(pause, min(most, 15 << min(failures, 10)))
    } else if let again = report.outcome.again {
      pause = min(pause, max(0, again - now))
    }
    turns[chore.name] = Turn(last: now, next: now + pause, failures: failures)
  }

  /// How many seconds to wait until something is to be done, `most` of them at most.
  func pause(most: Int, at now: Int) -> Int {
    let soonest = turns.values.map(\.next).min() ?? now
    return max(1, min(most, soonest - now))
  }

  /// One whose turn it was, and who was not to do it.
  mutating func pass(_ chore: Chore, at now: Int) {
    turns[chore.name] = Turn(last: now, next: now + min(chore.pause, 60))
  }
}

extension Chore.Lane {
  /// Seconds at most behind a failure.
  fileprivate var longestPause: Int {
    switch self {
    case .presence: 15
    case .mail: 300
    case .newsletters, .welcomes, .house: Chore.hour
    }
  }
}
