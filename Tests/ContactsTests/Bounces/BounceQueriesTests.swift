import Contacts
import Store
import Testing
import Vocabulary

struct BounceQueriesTests {
  private static let day = 86_400

  /// A subscriber to whom mails went.
  private static func reader(_ session: any Session) throws -> Contact {
    let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
    try session.setSubscription(of: ada, list: "news", state: .subscribed, at: 1)
    return ada
  }

  /// `soft spring 3`, three days from the beginning of time.
  private static func count(
    _ kind: NotedBounce.Kind, _ issue: String?, day: Int, report: String, of contact: Contact,
    _ session: any Session, policy: BouncePolicy = BouncePolicy()
  ) throws -> BounceEffect {
    try session.count(
      NotedBounce(
        report: report, kind: kind, issue: issue, status: "x", at: day * Self.day),
      of: contact, hash: "0f", by: policy, eventID: report + contact.id, at: 100 * Self.day)
  }

  @Test func `counts the same report once`() async throws {
    try await withStore { session in
      let ada = try Self.reader(session)
      let bob = try session.noteContact(EmailAddress("bob@example.org"), id: "2", at: 0)
      for effect in [BounceEffect.counted(softBounces: 1), .known, .known] {
        #expect(
          try Self.count(.soft, "spring", day: 1, report: "r", of: ada, session) == effect)
      }
      // A report may name two.
      let other = try Self.count(.soft, "spring", day: 1, report: "r", of: bob, session)
      #expect(other == .counted(softBounces: 1))
      #expect(try session.bounces(of: ada).count == 1)
      #expect(try session.timeLine(of: ada).count == 1)
    }
  }

  @Test(arguments: [
    (NotedBounce.Kind.hard, Suppression.bounced), (.complaint, Suppression.complained),
  ])
  func `mail-B4 mail-C1 mails nobody again after one hard bounce or one complaint`(
    kind: NotedBounce.Kind, reason: String
  ) async throws {
    try await withStore { session in
      let ada = try Self.reader(session)
      #expect(
        try Self.count(kind, "spring", day: 1, report: "r", of: ada, session) == .suppressed)
      #expect(try session.suppression(hash: "0f") == reason)
      #expect(try session.readerCount(of: Audience(list: "news"), at: 0) == 0)
      #expect(
        try session.timeLine(of: ada) == [
          ContactEvent(
            kind == .complaint ? .complained : .bounced, "spring", reference: "x", at: Self.day)
        ])
      #expect(try session.lastSeen(ada) == nil)
    }
  }

  @Test func `mail-B4 mails nobody again after so many soft bounces within so many days`()
    async throws
  {
    try await withStore { session in
      let ada = try Self.reader(session)
      let policy = BouncePolicy(soft: 3, days: 14)
      // The first is too old when the third comes; two reports of one issue are one.
      let steps: [(Int, String?, BounceEffect)] = [
        (1, "a", .counted(softBounces: 1)), (10, "b", .counted(softBounces: 2)),
        (11, "b", .counted(softBounces: 2)), (15, nil, .counted(softBounces: 2)),
        (16, "c", .suppressed),
      ]
      for (day, issue, effect) in steps {
        #expect(
          try Self.count(
            .soft, issue, day: day, report: "r\(day)", of: ada, session, policy: policy)
            == effect)
      }
      #expect(try session.suppression(hash: "0f") == Suppression.bounced)
    }
  }

  @Test func `mail-B4 never suppresses for what the sender is at fault`() async throws {
    try await withStore { session in
      let ada = try Self.reader(session)
      for day in 1...20 {
        #expect(
          try Self.count(.policy, "i\(day)", day: day, report: "r\(day)", of: ada, session)
            == .counted(softBounces: 0))
      }
      #expect(try session.suppression(hash: "0f") == nil)
    }
  }

  @Test func `keeps the first reason, and forgets with the person and with time`() async throws {
    try await withStore { session in
      let ada = try Self.reader(session)
      try session.suppress(hash: "0f", because: Suppression.complained, at: 1)
      _ = try Self.count(.hard, nil, day: 1, report: "a", of: ada, session)
      _ = try Self.count(.soft, nil, day: 3, report: "b", of: ada, session)
      #expect(try session.suppression(hash: "0f") == Suppression.complained)
      #expect(try session.forgetBounces(before: 2 * Self.day) == 1)
      #expect(try session.bounces(of: ada).map(\.report) == ["b"])
      try session.eraseContact(ada.email)
      #expect(try session.forgetBounces(before: 9 * Self.day) == 0)
    }
  }

  @Test func `form-C9 binds what a report says`() async throws {
    try await withStore { session in
      let ada = try Self.reader(session)
      let text = "x'); DROP TABLE bounce --"
      _ = try Self.count(.soft, text, day: 1, report: text, of: ada, session)
      #expect(try session.bounces(of: ada).map(\.issue) == [text])
    }
  }
}
