import Contacts
import Store
import Testing
import Vocabulary

struct MergingQueriesTests {
  typealias State = Subscription.State

  @Test(
    arguments: [
      (.subscribed, .left, .left, 9), (.left, .subscribed, .left, 1),
      (.subscribed, .pending, .pending, 9), (.pending, .subscribed, .pending, 1),
      (.left, .pending, .left, 1), (.subscribed, .subscribed, .subscribed, 1),
      (nil, .subscribed, .subscribed, 2), (nil, .left, .left, 2), (.left, nil, .left, 1),
    ] as [(State?, State?, State, Int)])
  func `of two subscriptions the stricter holds`(
    kept: State?, given: State?, state: State, since: Int
  ) async throws {
    try await withStore { session in
      let (ada, old) = try Self.two(session)
      if let kept { try session.setSubscription(of: ada, list: "news", state: kept, at: 1) }
      if let given { try session.setSubscription(of: old, list: "news", state: given, at: 2) }
      try session.merge(old, into: ada, at: 9, hash: \.key)
      #expect(
        try session.subscriptions(of: ada) == [
          Subscription(list: "news", state: state, changedAt: since)
        ])
    }
  }

  @Test func `moves all else, and what both have stays the one’s`() async throws {
    try await withStore { session in
      let (ada, old) = try Self.two(session)
      try session.setField("town", to: "Aldermere", of: ada)
      try session.setField("town", to: "Withy", of: old)
      try session.setField("trees", to: "12", of: old)
      try session.setInterests(["herbs"], of: ada)
      try session.setInterests(["herbs", "fruit"], of: old)
      let consent = Consent(
        email: old.email, subject: "news", wording: "Yes.", form: "sign-up", formVersion: "00",
        reference: "KK829VNRF", givenAt: 3)
      try session.noteConsent(consent, id: "c", by: old)
      let events = [
        ContactEvent(.imported, "people.csv", at: 4), ContactEvent(.form, "survey", at: 5),
      ]
      try session.noteEvent(events[1], of: ada, id: "e")
      try session.noteEvent(events[0], of: old, id: "f")
      let merged = try session.merge(old, into: ada, at: 9, hash: \.key)
      #expect(
        merged
          == MergedContact(subscriptions: 0, consents: 1, fields: 1, interests: 1, events: 1))
      #expect(try session.contact(old.email) == nil)
      let kept = try #require(try session.contact(ada.email))
      #expect((kept.id, kept.name, kept.createdAt) == ("1", "Ada", 10))
      #expect(
        try session.readers([kept]) == [
          Reader(
            contact: kept, fields: ["town": "Aldermere", "trees": "12"],
            interests: ["herbs", "fruit"])
        ])
      #expect(try session.timeLine(of: kept) == events)
      #expect(try session.consents(of: kept).map(\.wording) == ["Yes."])
      #expect(try session.lastSeen(kept) == 5)
      // A merged number is still compared as one.
      try session.setSubscription(of: kept, list: "news", state: .subscribed, at: 9)
      let growers = Audience(list: "news", condition: .field("trees", .above("11")))
      #expect(try session.readerCount(of: growers, at: 9) == 1)
    }
  }

  @Test func `was seen when either was`() async throws {
    try await withStore { session in
      let (ada, old) = try Self.two(session)
      try session.noteEvent(ContactEvent(.form, "survey", at: 5), of: ada, id: "e")
      try session.noteEvent(ContactEvent(.confirmed, "news", at: 7), of: old, id: "f")
      try session.merge(old, into: ada, at: 9, hash: \.key)
      #expect(try session.lastSeen(ada) == 7)
    }
  }

  @Test(arguments: [
    (Suppression.left, Subscription.State.left, Suppression.left as String?),
    (Suppression.complained, .left, Suppression.complained),
    (Suppression.bounced, .subscribed, nil),
  ])
  func `who wished to be left alone by one address is left alone by both`(
    reason: String, state: State, kept: String?
  ) async throws {
    try await withStore { session in
      let (ada, old) = try Self.two(session)
      try session.setSubscription(of: ada, list: "news", state: .subscribed, at: 1)
      try session.suppressContact(old, hash: old.email.key, because: reason, at: 2)
      try session.merge(old, into: ada, at: 9, hash: \.key)
      #expect(try session.subscriptions(of: ada).map(\.state) == [state])
      #expect(try session.suppression(hash: ada.email.key) == kept)
    }
  }

  @Test func `who is never mailed again is put on no list by a merge`() async throws {
    try await withStore { session in
      let (ada, old) = try Self.two(session)
      try session.suppressContact(ada, hash: ada.email.key, because: Suppression.left, at: 1)
      try session.setSubscription(of: old, list: "news", state: .subscribed, at: 2)
      try session.merge(old, into: ada, at: 9, hash: \.key)
      #expect(try session.subscriptions(of: ada).map(\.state) == [.left])
    }
  }

  /// Without a name; and with one, known for longer.
  private static func two(_ session: any Session) throws -> (Contact, Contact) {
    try (
      session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 20),
      session.noteContact(EmailAddress("ada@old.example"), name: "Ada", id: "2", at: 10)
    )
  }
}
