import Contacts
import Store
import Testing
import Vocabulary

struct SegmentTests {
  /// A segment as SQL, against the same said in Swift of each reader.
  @Test func `is right for three conditions over ten thousand people`() async throws {
    let condition = try Nursery.condition(
      "{ all: [{ interest: herbs }, { any: [{ field: town, is: [Aldermere, Withy] },"
        + " { field: trees, above: 75 }] }, { not: { seen: 30 days } }] }")
    try await withStore { session in
      let now = 1_800_000_000
      var random = Lot(state: 1)
      var expected: [String] = []
      for number in 0..<10_000 {
        let id = String(100_000 + number)
        let contact = try session.noteContact(EmailAddress("r\(id)@example.org"), id: id, at: 0)
        let state = random.one(of: [Subscription.State.subscribed, .subscribed, .left, .pending])
        try session.setSubscription(of: contact, list: "news", state: state, at: 0)
        let town = random.one(of: ["Aldermere", "aldermere", "Quill", nil])
        let trees = random.one(of: [nil, 7, 75, 76, 800])
        let interests = random.one(
          of: [[], ["herbs"], ["fruit"], ["herbs", "fruit"]] as [Set<String>])
        let days = random.one(of: [nil, 3, 30, 31])
        try session.setField("town", to: town, of: contact)
        try session.setField("trees", to: trees.map(String.init), of: contact)
        try session.setInterests(interests, of: contact)
        if let days {
          try session.noteEvent(
            ContactEvent(.form, "survey", at: now - days * 86_400), of: contact, id: id)
        }
        if state == .subscribed, interests.contains("herbs"),
          town?.lowercased() == "aldermere" || (trees ?? 0) > 75, (days ?? 31) > 30
        {
          expected.append(id)
        }
      }
      let audience = Audience(list: "news", condition: condition)
      var found: [Reader] = []
      while true {
        let page = try session.readers(
          of: audience, after: found.last?.contact.id, count: 500, at: now)
        found += page
        if page.isEmpty { break }
      }
      #expect(expected.count > 500)
      #expect(found.map(\.contact.id) == expected)
      #expect(try session.readerCount(of: audience, at: now) == expected.count)
    }
  }
}

/// The same lots in every run: a linear congruence (Knuth, MMIX).
private struct Lot {
  var state: UInt64

  mutating func one<Item>(of items: [Item]) -> Item {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return items[Int(state >> 33) % items.count]
  }
}
