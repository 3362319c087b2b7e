import Outbox
import Vocabulary

/// Whether a worker does its work, and what stands against it.
struct HealthReport: Encodable, Equatable {
  /// `ok` or `failing`.
  let status: String
  let reasons: [String]

  var isHealthy: Bool { reasons.isEmpty }

  /// `facts` is nil where the store cannot be read, for that reason.
  init(_ record: WorkRecord.Facts, _ facts: WorkFacts?, unreadable: String? = nil, at now: Int) {
    var reasons: [String] = []
    if record.isStopping { reasons.append("it is stopping") }
    if let unreadable { reasons.append("the store cannot be read: \(unreadable)") }
    for (name, chore) in record.chores.sorted(by: { $0.key < $1.key }) {
      guard let since = chore.failingSince, now - since >= Self.patience else { continue }
      reasons.append(
        "“\(name)” has failed since \(Timestamp(seconds: since)): \(chore.trouble ?? "")")
    }
    if let facts {
      let delay = facts.outbox.delay(at: now)
      if delay >= Self.patience {
        reasons.append("a mail has waited for \(delay / 60) minutes to be sent")
      }
      reasons += facts.stopped.map { "the issue “\($0.issue)” is stopped: \($0.reason)" }
    }
    (self.reasons, status) = (reasons, reasons.isEmpty ? "ok" : "failing")
  }

  /// A quarter of an hour, as a server that is started anew is no illness.
  private static let patience = 900
}
