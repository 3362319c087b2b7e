import Contacts
import Mail
import Newsletter
import Store
import Vocabulary

/// Merges an issue for all of its audience who do not have it yet, on every core, and keeps
/// nothing: what would be sent is whole, and how long it takes is known before.
struct IssueRehearsal: Sendable {
  let merge: IssueMerge
  let store: any Database

  struct Outcome: Encodable, Sendable {
    var messages = 0, bytes = 0
    /// For how many no message could be made.
    var unmade = 0

    mutating func add(_ other: Outcome) {
      messages += other.messages
      bytes += other.bytes
      unmade += other.unmade
    }
  }

  func run() async throws -> Outcome {
    let pages = ReaderPages(
      store: store, audience: merge.issue.audience, now: merge.newsletters.now.seconds,
      size: Self.batch)
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      var (outcome, waiting) = (Outcome(), 0)
      for try await readers in pages {
        group.addTask { try await merged(readers) }
        waiting += 1
        // A few batches wait, never a million readers.
        guard waiting > Self.most, let done = try await group.next() else { continue }
        outcome.add(done)
        waiting -= 1
      }
      for try await done in group { outcome.add(done) }
      return outcome
    }
  }

  private func merged(_ readers: [Reader]) async throws -> Outcome {
    let issue = merge.issue
    let due = try await store.read { try $0.due(readers, for: issue) }
    let surroundings = try await merge.surroundings(of: due, in: store)
    var (outcome, bytes) = (Outcome(), [UInt8]())
    for reader in due where !merge.isEmpty(for: reader, surroundings) {
      bytes.removeAll(keepingCapacity: true)
      do {
        try merge.message(for: reader, surroundings).write(into: &bytes)
      } catch is MergeFailure {
        outcome.add(Outcome(unmade: 1))
        continue
      }
      outcome.add(Outcome(messages: 1, bytes: bytes.count))
    }
    return outcome
  }

  private static let batch = 500, most = 8
}
