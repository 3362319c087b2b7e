import Newsletter
import Store
import Vocabulary

extension IssueDuties {
  /// The issues that one issue stands for: itself, or of one that goes out again and again its last
  /// occurrence and those that are still under way.
  ///
  /// Occurrences before the issue was there are none: the first look only remembers when it was.
  /// Where its own run is paused or cancelled, none begins.
  func occasions(of issue: Issue, at now: Int) async throws -> [Issue] {
    guard let recurrence = issue.recurrence else { return [issue] }
    let (run, open) = try await store.read { session in
      try (session.run(of: issue.name), session.openRuns(of: issue.name))
    }
    guard let run else {
      try await store.write { try $0.startRun(of: issue.name, at: now) }
      return []
    }
    var names = open
    if run.state == .running, let last = recurrence.last(upTo: now), last.seconds >= run.startedAt {
      let name = issue.occurrence(at: last).name
      if !names.contains(name) { names.append(name) }
    }
    return names.compactMap { issue.occurrence(named: $0) }
  }
}
