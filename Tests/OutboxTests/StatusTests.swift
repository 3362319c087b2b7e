import Outbox
import Store
import Testing
import Vocabulary

struct StatusTests {
  @Test func `says what waits, since when, and what was given up`() async throws {
    let outbox = try await TestOutbox.quick()
    let empty = try await outbox.store.read { try $0.outboxFacts(at: 5000) }
    #expect(empty == OutboxFacts() && empty.delay(at: 5000) == 0)
    try await outbox.queue("a", "b", "c", "d", at: 1000)
    let claimed = try await outbox.claim(3, at: 1000)
    try await outbox.store.write { session in
      try session.markFailed(claimed[0], because: "no such mailbox")
      try session.retry(claimed[1], at: 9000, because: "later")
    }
    var facts = try await outbox.store.read { try $0.outboxFacts(at: 5000) }
    #expect(facts.waiting == 2 && facts.claimed == 1 && facts.failed == 1)
    #expect(facts.dueSince == 1000 && facts.delay(at: 5000) == 4000)
    facts = try await outbox.store.read { try $0.outboxFacts(at: 900) }
    #expect(facts.dueSince == nil)
    let failed = try await outbox.store.read { try $0.unsentMails(.failed, count: 10) }
    #expect(failed.map(\.messageID) == ["a@plants.example"])
    #expect(failed.first?.lastError == "no such mailbox" && failed.first?.attempts == 1)
    let waiting = try await outbox.store.read { try $0.unsentMails(.waiting, count: 10) }
    #expect(waiting.map(\.notBefore) == [1000, 9000])
  }

  @Test func `counts what was sent by its kind`() async throws {
    let outbox = try await TestOutbox.quick()
    try await outbox.queue("a", "b", at: 1000)
    for (mail, moment) in zip(try await outbox.claim(at: 1000), [2000, 3000]) {
      try await outbox.store.write { try $0.markSent(mail, at: moment) }
    }
    let sent = try await outbox.store.read { session in
      try [0, 2500, 3001].map { try session.sentMails(since: $0) }
    }
    #expect(sent == [["acknowledgement": 2], ["acknowledgement": 1], [:]])
  }

  @Test func `a mail that was given up is tried again from the start`() async throws {
    let outbox = try await TestOutbox.quick()
    try await outbox.queue("a", "b", at: 1000)
    try await failAll(outbox)
    let count = try await outbox.store.write {
      try $0.retryMails(.message("a@plants.example"), at: 5000)
    }
    #expect(count == 1)
    #expect(try await outbox.states() == [.waiting: 1, .failed: 1])
    #expect(try await outbox.claim(at: 5000).map(\.attempts) == [1])
  }

  @Test func `all of one person, or all at once`() async throws {
    let outbox = try await TestOutbox.quick()
    try await outbox.store.write { session in
      try session.queue(TestOutbox.mail("a", to: "Ada@example.org"), at: 1000)
      try session.queue(TestOutbox.mail("b", to: "bo@example.org"), at: 1000)
    }
    try await failAll(outbox)
    let ada = try EmailAddress("ada@EXAMPLE.org")
    #expect(try await outbox.store.write { try $0.retryMails(.recipient(ada), at: 5000) } == 1)
    #expect(try await outbox.store.write { try $0.retryMails(.allFailed, at: 5000) } == 1)
    #expect(try await outbox.states() == [.waiting: 2])
  }

  @Test func `what is sent, in hand or forgotten stays as it is`() async throws {
    let outbox = try await TestOutbox.quick()
    try await outbox.queue("a", "b", "c", at: 1000)
    let mails = try await outbox.claim(at: 1000)
    try await outbox.store.write { session in
      try session.markSent(mails[0], at: 1000)
      try session.markFailed(mails[1], because: "never")
      _ = try session.forgetMessages(doneBefore: 90_000)
    }
    for id in ["a", "b", "c", "nobody"] {
      let count = try await outbox.store.write {
        try $0.retryMails(.message(id + "@plants.example"), at: 5000)
      }
      #expect(count == 0)
    }
    let failed = try await outbox.store.read { try $0.unsentMails(.failed, count: 1) }
    #expect(failed.first?.isEmptied == true)
    let states = try await outbox.store.read { session in
      try ["a", "x"].map { try session.mailState($0 + "@plants.example") }
    }
    #expect(states == [.sent, nil])
  }

  private func failAll(_ outbox: TestOutbox) async throws {
    for mail in try await outbox.claim(at: 1000) {
      try await outbox.store.write { try $0.markFailed(mail, because: "never") }
    }
  }
}
