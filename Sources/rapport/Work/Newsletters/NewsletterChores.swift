import Content
import Newsletter
import Store
import Vocabulary

extension Chore {
  /// Sends the issues whose time has come, and to those who joined a list what is for them.
  static func sendIssues(of source: String, in store: any Database, _ folder: DataFolder) -> Chore {
    Chore(name: "newsletters", pause: 60) { now in
      try await store.write { try $0.settleGoneWorkers(seenBy: .here, at: now) }
      let duties = try await IssueDuties(source: source, store: store).due(at: now)
      guard !duties.isEmpty else { return .nothing }
      let work = IssueDutyWork(source: source, store: store, folder: folder)
      var done = Done()
      var parts: [String] = []
      var troubles: [(issue: String, error: any Error)] = []
      for duty in duties {
        do {
          let outcome = try await work.work(duty, at: now)
          parts += outcome.text.map { [$0] } ?? []
          troubles += outcome.trouble.map { [(duty.issue.name, $0)] } ?? []
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          troubles.append((duty.issue.name, error))
        }
      }
      done.trouble = IssueTroubles(troubles)
      done.text = parts.isEmpty ? nil : parts.joined(separator: ", ")
      return done
    }
  }
}
