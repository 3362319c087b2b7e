import Contacts
import Store
import Testing
import Vocabulary

struct SubscriptionQueriesTests {
  @Test func `waits for the mailbox’s owner to confirm`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      #expect(try session.subscribe(ada, to: "news", at: 10) == .pending)
      #expect(try session.subscribe(ada, to: "news", at: 20) == .pending)
      #expect(
        try session.subscriptions(of: ada) == [
          Subscription(list: "news", state: .pending, changedAt: 10)
        ])
    }
  }

  @Test func `leaves a subscriber as they are`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.subscribe(ada, to: "news", at: 10)
      try session.run("UPDATE subscription SET state = 'subscribed', changed_at = 15")
      #expect(try session.subscribe(ada, to: "news", at: 20) == .subscribed)
      #expect(try session.subscriptions(of: ada).map(\.changedAt) == [15])
    }
  }

  @Test func `asks who has left again, and does not just bring them back`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.subscribe(ada, to: "news", at: 10)
      try session.run("UPDATE subscription SET state = 'left', changed_at = 15")
      #expect(try session.subscribe(ada, to: "news", at: 20) == .pending)
      #expect(try session.subscriptions(of: ada).map(\.changedAt) == [20])
    }
  }

  @Test(arguments: [
    (Suppression.left, Suppression.erased, Suppression.erased),
    (Suppression.left, Suppression.bounced, Suppression.bounced),
    (Suppression.complained, Suppression.left, Suppression.complained),
    (Suppression.erased, Suppression.bounced, Suppression.erased),
  ])
  func `who could take a wish back cannot once it is more than a wish`(
    first: String, second: String, kept: String
  ) async throws {
    try await withStore { session in
      try session.suppress(hash: "0f", because: first, at: 1)
      try session.suppress(hash: "0f", because: second, at: 2)
      #expect(try session.suppression(hash: "0f") == kept)
    }
  }

  @Test func `keeps the first reason for a suppression`() async throws {
    try await withStore { session in
      try session.suppress(hash: "0f", because: "complained", at: 1)
      try session.suppress(hash: "0f", because: "bounced", at: 2)
      #expect(try session.suppression(hash: "0f") == "complained")
      #expect(try session.suppression(hash: "f0") == nil)
    }
  }
}
