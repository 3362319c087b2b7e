import Newsletter
import Outbox
import Store

/// What the store says of the work, for those who watch it.
struct WorkFacts: Sendable {
  var outbox = OutboxFacts()
  /// Messages of issues by their state, but for those that were sent.
  var deliveries: [DeliveryState: Int] = [:]
  /// Issues whose sending is stopped, and why.
  var stopped: [(issue: String, reason: String)] = []
  var workers = 0

  static func read(_ store: any Database, at now: Int) async throws -> WorkFacts {
    try await store.read { session in
      WorkFacts(
        outbox: try session.outboxFacts(at: now), deliveries: try session.unsettledCounts(),
        stopped: try session.stoppedRuns(), workers: try session.workers().count)
    }
  }
}
