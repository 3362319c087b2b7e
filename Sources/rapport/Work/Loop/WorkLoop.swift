import Foundation

/// The lanes of a worker that stays, until their task is cancelled: then what is at work is finished,
/// or ends early where it can in good order.
struct WorkLoop: Sendable {
  let chores: [Chore]
  /// Seconds between two rounds.
  let every: Int
  let record: WorkRecord
  /// Seconds since 1970.
  let clock: @Sendable () -> Int
  let say: @Sendable (ChoreReport) throws -> Void
  private let log = ChoreLog()

  init(
    _ chores: [Chore], every: Int, record: WorkRecord, clock: @escaping @Sendable () -> Int,
    say: @escaping @Sendable (ChoreReport) throws -> Void
  ) {
    (self.chores, self.every, self.record) = (chores, every, record)
    (self.clock, self.say) = (clock, say)
  }

  /// Throws what `say` throws.
  func run() async throws {
    try await withThrowingTaskGroup { group in
      for lane in Chore.Lane.allCases {
        let mine = chores.filter { $0.lane == lane }
        if !mine.isEmpty { group.addTask { try await run(mine) } }
      }
      try await group.waitForAll()
    }
  }

  /// Every chore once, the lanes at the same time; what came of them, in the chores' order.
  func runOnce() async -> [ChoreReport] {
    await withTaskGroup(of: [ChoreReport].self) { group in
      for lane in Chore.Lane.allCases {
        let mine = chores.filter { $0.lane == lane }
        group.addTask {
          var reports: [ChoreReport] = []
          for chore in mine where mayDo(chore) && !Task.isCancelled {
            reports.append(await perform(chore))
          }
          return reports
        }
      }
      var reports: [ChoreReport] = []
      for await more in group { reports += more }
      return chores.compactMap { chore in reports.first { $0.chore == chore.name } }
    }
  }

  private func run(_ chores: [Chore]) async throws {
    var round = WorkRound(chores)
    while !Task.isCancelled {
      for chore in round.due(at: clock()) where !Task.isCancelled {
        guard mayDo(chore) else {
          round.pass(chore, at: clock())
          continue
        }
        let report = await perform(chore)
        round.note(report, of: chore, at: clock())
        if let said = log.said(report) { try say(said) }
      }
      // Woken early it is to end, which the loop sees.
      try? await Task.sleep(for: .seconds(round.pause(most: every, at: clock())))
    }
  }

  private func mayDo(_ chore: Chore) -> Bool { !chore.isForLeader || record.facts.isLeader }

  private func perform(_ chore: Chore) async -> ChoreReport {
    let (now, start) = (clock(), ContinuousClock.now)
    record.begin(chore, at: now)
    // In a task of its own, which nobody's impatience cuts off.
    let task = Task { await ChoreReport.of(chore, at: now) }
    let report = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      if chore.endsEarly { task.cancel() }
    }
    record.end(chore, report, seconds: (ContinuousClock.now - start) / .seconds(1), at: clock())
    return report
  }
}
