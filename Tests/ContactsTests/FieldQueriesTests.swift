import Contacts
import Store
import Testing
import Vocabulary

struct FieldQueriesTests {
  @Test func `keeps the latest value, and none that is empty`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.setField("town", to: "Withy", of: ada)
      try session.setField("town", to: "Aldermere", of: ada)
      try session.setField("trees", to: "3", of: ada)
      #expect(try session.readers([ada]).map(\.fields) == [["town": "Aldermere", "trees": "3"]])
      try session.setField("town", to: nil, of: ada)
      try session.setField("trees", to: "", of: ada)
      #expect(try session.readers([ada]).map(\.fields) == [[:]])
    }
  }

  @Test func `replaces interests as one`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.setInterests(["herbs", "fruit"], of: ada)
      try session.setInterests(["fruit", "hedging"], of: ada)
      #expect(try session.readers([ada]).map(\.interests) == [["fruit", "hedging"]])
      try session.setInterests([], of: ada)
      #expect(try session.readers([ada]).map(\.interests) == [[]])
    }
  }

  @Test func `keeps since when a subscription is as it is`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      for (state, at, since) in [
        (Subscription.State.subscribed, 5, 5), (.subscribed, 9, 5), (.left, 10, 10),
        (.left, 20, 10),
      ] {
        try session.setSubscription(of: ada, list: "news", state: state, at: at)
        #expect(
          try session.subscriptions(of: ada) == [
            Subscription(list: "news", state: state, changedAt: since)
          ])
      }
    }
  }
}
