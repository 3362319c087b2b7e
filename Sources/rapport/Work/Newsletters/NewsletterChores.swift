import Content
import Newsletter
import Store
import Vocabulary

extension Chore {
  /// Sends the issues whose time has come, and goes on with what others began.
  static func sendIssues(of source: String, in store: any Database, _ folder: DataFolder) -> Chore {
    issues("newsletters", .newsletters, of: source, in: store, folder, lane: .newsletters)
  }

  /// Sends to those who joined a list what is for them. A long newsletter does not keep them
  /// waiting.
  static func sendWelcomes(
    of source: String, in store: any Database, _ folder: DataFolder
  ) -> Chore {
    issues("welcomes", .welcomes, of: source, in: store, folder, lane: .welcomes)
  }

  private static func issues(
    _ name: String, _ which: IssueDuty.Which, of source: String, in store: any Database,
    _ folder: DataFolder, lane: Lane
  ) -> Chore {
    var chore = Chore(name: name, pause: 60) { now in
      try await store.write { try $0.settleGoneWorkers(seenBy: .here, at: now) }
      let duties = try await IssueDuties(source: source, store: store).due(which, at: now)
      let work = IssueDutyWork(source: source, store: store, folder: folder)
      var done = Done()
      var parts: [String] = []
      var troubles: [(issue: String, error: any Error)] = []
      // Whoever is told to end begins no other; what was begun ends in good order.
      for duty in duties where !Task.isCancelled {
        do {
          let result = try await work.work(duty, at: now)
          parts += result.text.map { [$0] } ?? []
          done.sent["issue", default: 0] += result.sent
          troubles += result.trouble.map { [(duty.issue.name, $0)] } ?? []
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          troubles.append((duty.issue.name, error))
          done.isStuck = true
        }
      }
      done.trouble = IssueTroubles(troubles)
      done.text = parts.isEmpty ? nil : parts.joined(separator: ", ")
      return done
    }
    (chore.lane, chore.endsEarly) = (lane, true)
    return chore
  }
}
