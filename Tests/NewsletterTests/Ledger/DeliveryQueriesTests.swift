import Contacts
import Newsletter
import Store
import StoreSQLite
import Testing

struct DeliveryQueriesTests {
  private func store() async throws -> SQLiteDatabase {
    try await SQLiteDatabase.inMemory(schemas: [NewsletterSchema.schema])
  }

  @Test func `an issue goes to nobody twice`() async throws {
    let store = try await store()
    let first = IssueDelivery(issue: "spring", contactID: "c1", messageID: "m1", sentAt: 10)
    try await store.write { session in
      let isFirst = try session.noteDelivery(first)
      #expect(isFirst)
      var second = first
      second.sentAt = 20
      #expect(try session.noteDelivery(second) == false)
      second.issue = "summer"
      #expect(try session.noteDelivery(second))
      #expect(try session.deliveryCount(of: "spring") == 1)
      #expect(try session.lastDelivery(ofAny: ["spring", "summer"], to: "c1") == 20)
      #expect(try session.lastDelivery(ofAny: ["spring"], to: "c2") == nil)
    }
  }

  @Test func `knows who of a run of readers has an issue`() async throws {
    let store = try await store()
    try await store.write { session in
      for id in ["a", "c", "e"] {
        try session.noteDelivery(
          IssueDelivery(issue: "spring", contactID: id, messageID: id, sentAt: 1))
      }
      #expect(try session.recipients(of: "spring", from: "b", to: "e") == ["c", "e"])
      #expect(try session.eraseDeliveries(to: "c") == 1)
      #expect(try session.recipients(of: "spring", from: "a", to: "e") == ["a", "e"])
    }
  }

  @Test func `of two who are one, what either was sent is not sent again`() async throws {
    let store = try await store()
    try await store.write { session in
      for (issue, id, at) in [("spring", "a", 1), ("spring", "b", 2), ("summer", "b", 3)] {
        try session.noteDelivery(
          IssueDelivery(issue: issue, contactID: id, messageID: issue + id, sentAt: at))
      }
      try session.moveDeliveries(from: "b", to: "a")
      #expect(try session.recipients(of: "spring", from: "a", to: "b") == ["a"])
      #expect(try session.recipients(of: "summer", from: "a", to: "b") == ["a"])
      #expect(try session.lastDelivery(ofAny: ["spring"], to: "a") == 1)
      #expect(try session.lastDelivery(ofAny: ["summer"], to: "a") == 3)
    }
  }

  @Test func `a run begins once, and may end more than once`() async throws {
    let store = try await store()
    try await store.write { session in
      #expect(try session.run(of: "spring") == nil)
      try session.startRun(of: "spring", at: 5)
      try session.finishRun(of: "spring", at: 7)
      #expect(try session.run(of: "spring") == IssueRun(startedAt: 5, finishedAt: 7))
      #expect(try session.startRun(of: "spring", at: 9) == IssueRun(startedAt: 5))
    }
  }
}
