import Contacts
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// A store with readers of the list `news` and a worker, for tests of the ledger.
struct TestLedger: Sendable {
  let store: any Database
  let worker = "w1"

  /// Contacts are called by letters: `a` is `a@example.org`.
  static func with(_ readers: String...) async throws -> TestLedger {
    let ledger = TestLedger(
      store: try await SQLiteDatabase.inMemory(
        schemas: [ContactsSchema.schema, OutboxSchema.schema, NewsletterSchema.schema]))
    try await ledger.enter("w1")
    for id in readers { try await ledger.subscribe(id) }
    return ledger
  }

  func enter(_ id: String) async throws {
    try await store.write { session in
      try session.enter(Self.worker(id), until: 1000)
    }
  }

  static func worker(_ id: String, process: Int = 1) -> Worker {
    Worker(id: id, host: "here", boot: "b", process: process, processStart: 1, enteredAt: 0)
  }

  /// Sees every worker gone but those that are named.
  static func watch(alive: Int...) -> WorkerWatch {
    WorkerWatch(host: "here", boot: "b") { number, _ in alive.contains(number) }
  }

  func subscribe(_ id: String, state: Subscription.State = .subscribed) async throws {
    try await store.write { session in
      let contact = try session.noteContact(EmailAddress("\(id)@example.org"), id: id, at: 0)
      try session.setSubscription(of: contact, list: "news", state: state, at: 0)
    }
  }

  func start(_ issue: String = "spring", at now: Int = 10) async throws {
    try await store.write { try $0.startRun(of: issue, at: now) }
  }

  static func claim(_ id: String) -> DeliveryClaim {
    DeliveryClaim(
      contactID: id, messageID: "\(id).spring@x", emailHash: "hash of \(id)",
      domain: "example.org")
  }

  /// The ids that were granted, in their order.
  func claim(
    _ ids: String..., by worker: String = "w1", issue: String = "spring", at now: Int = 20
  ) async throws -> [String] {
    try await store.write { session in
      try session.claim(
        ids.map(Self.claim), of: issue, on: "news", by: worker, at: now
      ).keys.sorted()
    }
  }

  func close(
    _ id: String, _ outcome: MessageOutcome, by worker: String = "w1",
    issue: String = "spring", at now: Int = 30
  ) async throws {
    try await store.write { session in
      try session.close(
        [ClosedDelivery(contactID: id, outcome: outcome)], of: issue, by: worker, at: now)
    }
  }

  func send(_ ids: String..., issue: String = "spring", at now: Int = 30) async throws {
    for id in ids where try await claim(id, issue: issue, at: now) == [id] {
      try await close(id, .sent, issue: issue, at: now)
    }
  }

  /// `a sent`, by the contacts' ids.
  func states(of issue: String = "spring") async throws -> [String] {
    try await store.read { session in
      try session.run(
        "SELECT contact_id, state FROM delivery WHERE issue = \(issue) ORDER BY contact_id"
      ).map { try "\($0.text("contact_id")) \($0.text("state"))" }
    }
  }
}
