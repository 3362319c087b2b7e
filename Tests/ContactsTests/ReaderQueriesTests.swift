import Contacts
import Store
import Testing
import Vocabulary

struct ReaderQueriesTests {
  static let day = 86_400

  @Test func `gives only who stays subscribed, whatever a condition says`() async throws {
    try await withStore { session in
      for (id, state) in [("1", Subscription.State.pending), ("2", .subscribed), ("3", .left)] {
        let contact = try session.noteContact(EmailAddress("x\(id)@example.org"), id: id, at: 0)
        try session.setSubscription(of: contact, list: "news", state: state, at: 0)
      }
      for condition in [
        nil, .all([]), .any([.not(.list("news")), .list("news")]) as Segment.Condition?,
      ] {
        let audience = Audience(list: "news", condition: condition)
        #expect(try session.readers(of: audience, count: 9, at: 0).map(\.contact.id) == ["2"])
        #expect(try session.readerCount(of: audience, at: 0) == 1)
      }
      #expect(try session.readerCount(of: Audience(list: "tips"), at: 0) == 0)
    }
  }

  @Test func `gives nobody whose address is suppressed`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.setSubscription(of: ada, list: "news", state: .subscribed, at: 1)
      try session.setSubscription(of: ada, list: "old", state: .left, at: 1)
      try session.suppressContact(ada, hash: "0f", because: "complained", at: 5)
      #expect(try session.readerCount(of: Audience(list: "news"), at: 9) == 0)
      #expect(try session.suppression(hash: "0f") == "complained")
      #expect(
        try session.subscriptions(of: ada) == [
          Subscription(list: "news", state: .left, changedAt: 5),
          Subscription(list: "old", state: .left, changedAt: 1),
        ])
    }
  }

  @Test func `pages by ids, with fields and interests`() async throws {
    try await withStore { session in
      for number in 1...5 {
        let contact = try session.noteContact(
          EmailAddress("x\(9 - number)@example.org"), id: "\(number)", at: 0)
        try session.setSubscription(of: contact, list: "news", state: .subscribed, at: 0)
        try session.setField("trees", to: "\(number)", of: contact)
        try session.setInterests(number > 2 ? ["herbs", "fruit"] : [], of: contact)
      }
      let news = Audience(list: "news")
      let first = try session.readers(of: news, count: 3, at: 0)
      let second = try session.readers(of: news, after: first.last?.contact.id, count: 3, at: 0)
      #expect((first + second).map(\.contact.id) == ["1", "2", "3", "4", "5"])
      #expect((first + second).map(\.fields) == (1...5).map { ["trees": "\($0)"] })
      #expect((first + second).map(\.interests.count) == [0, 0, 2, 2, 2])
      #expect(try session.readers(of: news, after: "5", count: 3, at: 0) == [])
    }
  }

  @Test(arguments: [
    ("{ field: town, is: ALDERMERE }", ["1"]),
    ("{ field: town, is: [Ældre, aldermere] }", ["1", "2"]),
    ("{ field: town, known: false }", ["3"]),
    ("{ not: { field: town, is: Aldermere } }", ["2", "3"]),
    ("{ field: trees, below: 10 }", ["1"]), ("{ field: trees, above: 9.5 }", ["2"]),
    ("{ field: trees, above: 9, below: 100 }", ["1", "2"]),
    ("{ not: { field: trees, below: 100 } }", ["3"]),
    ("{ field: since, below: 2026-03-01 }", ["1"]), ("{ field: since, above: 2026-02-28 }", ["2"]),
    ("{ field: member, is: no }", ["3"]), ("{ interest: herbs }", ["1", "2"]),
    ("{ interest: herbs, not: { interest: fruit } }", ["2"]),
    ("{ any: [{ interest: fruit }, { field: member, known: true }] }", ["1", "3"]),
    ("{ list: tips }", ["3"]), ("{ not: { list: tips } }", ["1", "2"]), ("{ sent: survey }", ["2"]),
    ("{ not-sent: survey }", ["1", "3"]), ("{ seen: 10 days }", ["2"]),
    ("{ not: { seen: 10 days } }", ["1", "3"]), ("{ seen: 200 days }", ["1", "2"]),
    ("{ added: 31 days }", ["3"]), ("{ not: { added: 31 days } }", ["1", "2"]),
  ])
  func `finds who fits a condition`(yaml: String, ids: [String]) async throws {
    let condition = try Nursery.condition(yaml)
    try await withStore { session in
      let now = 400 * Self.day
      for (id, added) in [("1", 300), ("2", 368), ("3", 369)] {
        let contact = try session.noteContact(
          EmailAddress("x\(id)@example.org"), id: id, at: added * Self.day)
        try session.setSubscription(of: contact, list: "news", state: .subscribed, at: 0)
        try session.setSubscription(
          of: contact, list: "tips", state: id == "3" ? .subscribed : .pending, at: 0)
      }
      let people = try session.contacts(count: 3)
      for (name, values) in [
        ("town", ["Aldermere", "ældre", nil]), ("trees", ["9.5", "12", nil]),
        ("since", ["2026-02-28", "2026-03-01", nil]), ("member", [nil, nil, "no"]),
      ] {
        for (contact, value) in zip(people, values) {
          try session.setField(name, to: value, of: contact)
        }
      }
      try session.setInterests(["herbs", "fruit"], of: people[0])
      try session.setInterests(["herbs"], of: people[1])
      try session.noteEvent(
        ContactEvent(.confirmed, "news", at: 300 * Self.day), of: people[0], id: "a")
      try session.noteEvent(
        ContactEvent(.form, "survey", at: 395 * Self.day), of: people[1], id: "b")
      try session.noteEvent(
        ContactEvent(.issue, "survey", at: 399 * Self.day), of: people[2], id: "c")
      let audience = Audience(list: "news", condition: condition)
      #expect(try session.readers(of: audience, count: 9, at: now).map(\.contact.id) == ids)
      #expect(try session.readerCount(of: audience, at: now) == ids.count)
    }
  }

  @Test func `form-C9 binds what a condition compares with`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.setSubscription(of: ada, list: "news", state: .subscribed, at: 0)
      let text = "x') OR 1 = 1 --"
      for condition in [
        Segment.Condition.field(text, .isOne(of: [text])), .interest(text), .sentForm(text),
        .list(text),
      ] {
        let audience = Audience(list: "news", condition: condition)
        #expect(try session.readerCount(of: audience, at: 0) == 0)
      }
      try session.setField("town", to: text, of: ada)
      let audience = Audience(list: "news", condition: .field("town", .isOne(of: [text])))
      #expect(try session.readers(of: audience, count: 1, at: 0).map(\.fields) == [["town": text]])
    }
  }
}
