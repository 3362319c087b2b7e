import Newsletter
import Outbox

/// The figures of a worker. A name is never changed, as graphs and alarms are made of it.
enum WorkMetrics {
  static func text(
    _ record: WorkRecord.Facts, startedAt: Int, _ facts: WorkFacts?, at now: Int
  ) -> String {
    var text = MetricsText()
    text.add(
      "rapport_worker_start_time_seconds", .gauge, "When this worker began, since 1970.", startedAt)
    text.add(
      "rapport_worker_leader", .gauge, "Whether it does what only one worker does.",
      record.isLeader ? 1 : 0)
    text.add(
      "rapport_mails_sent_total", .counter, "Mails that this worker sent, by their kind.",
      record.sent.sorted { $0.key < $1.key }.map { (["kind": $0.key], Double($0.value)) })
    addChores(record, to: &text)
    if let facts { add(facts, to: &text, at: now) }
    text.add("rapport_store_up", .gauge, "Whether the store can be read.", facts == nil ? 0 : 1)
    return text.text
  }

  private static func addChores(_ record: WorkRecord.Facts, to text: inout MetricsText) {
    func add(
      _ name: String, _ kind: MetricsText.Kind, _ help: String,
      _ value: (WorkRecord.ChoreFacts) -> Double?
    ) {
      let chores = record.chores.sorted { $0.key < $1.key }
      text.add(
        "rapport_chore_" + name, kind, help,
        chores.compactMap { chore in value(chore.value).map { (["chore": chore.key], $0) } })
    }
    add("runs_total", .counter, "How often a chore was done.") { Double($0.runs) }
    add("failures_total", .counter, "How often a chore could not be done.") { Double($0.failures) }
    add("seconds_total", .counter, "How long a chore took, all times together.") { $0.seconds }
    add("last_seconds", .gauge, "How long a chore took last.") { $0.lastSeconds }
    add("running", .gauge, "Whether a chore is being done.") { $0.begunAt == nil ? 0 : 1 }
    add("last_success_timestamp_seconds", .gauge, "When a chore was done last, since 1970.") {
      $0.lastSuccess.map(Double.init)
    }
  }

  private static func add(_ facts: WorkFacts, to text: inout MetricsText, at now: Int) {
    text.add(
      "rapport_outbox_mails", .gauge, "Mails of the outbox, by how they stand.",
      [
        (["state": "claimed"], Double(facts.outbox.claimed)),
        (["state": "failed"], Double(facts.outbox.failed)),
        (["state": "waiting"], Double(facts.outbox.waiting)),
      ])
    text.add(
      "rapport_outbox_oldest_waiting_seconds", .gauge, "How long a mail has been due at most.",
      facts.outbox.delay(at: now))
    text.add(
      "rapport_deliveries", .gauge, "Messages of issues, by how they stand, but those sent.",
      DeliveryState.allCases.filter { $0 != .sent }.map {
        (["state": $0.rawValue], Double(facts.deliveries[$0] ?? 0))
      })
    text.add(
      "rapport_issues_stopped", .gauge, "Issues whose sending is stopped.", facts.stopped.count)
    text.add("rapport_workers", .gauge, "Workers at the store.", facts.workers)
  }
}
