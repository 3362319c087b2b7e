import Foundation

/// The chores in their order, each when its time has come.
struct WorkRound: Sendable {
  let chores: [Chore]
  private var lastDone: [String: Int] = [:]

  init(_ chores: [Chore]) { self.chores = chores }

  /// The chores to do now; they count as done. A clock that was put back makes none wait.
  mutating func due(at now: Int) -> [Chore] {
    let due = chores.filter { chore in
      guard let last = lastDone[chore.name] else { return true }
      return now >= last + chore.pause || now < last
    }
    for chore in due { lastDone[chore.name] = now }
    return due
  }

  /// Does chores one after the other; one that fails keeps no other from its turn.
  ///
  /// Whoever asks may be told to stop meanwhile: what has begun is finished.
  static func work(_ chores: [Chore], at now: Int) async -> [ChoreReport] {
    await Task {
      var reports: [ChoreReport] = []
      for chore in chores {
        if let report = await ChoreReport.of(chore, at: now) { reports.append(report) }
      }
      return reports
    }.value
  }
}
