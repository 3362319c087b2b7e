import Contacts
import Newsletter
import Store
import Testing

struct DeliveryQueriesTests {
  @Test func `knows who of a run of readers is to get no more`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c", "d", "e", "f")
    try await ledger.start()
    try await ledger.send("a", "c")
    _ = try await ledger.claim("d", "e", "f")
    try await ledger.close("e", .postponed(until: 900, status: nil, error: "later"))
    try await ledger.close("f", .refused(status: "5.1.1", error: "nobody"))
    try await ledger.store.read { session throws -> Void in
      #expect(try session.recipients(of: "spring", from: "b", to: "f") == ["c", "d", "f"])
      #expect(try session.deliveryCount(of: "spring") == 2)
    }
  }

  @Test func `what digests told a reader is known, and stays when one is sent again`() async throws
  {
    let ledger = try await TestLedger.with("a")
    for issue in ["spring", "summer", "autumn"] { try await ledger.start(issue) }
    try await ledger.send("a", issue: "spring", at: 30)
    try await ledger.send("a", issue: "summer", at: 40)
    _ = try await ledger.claim("a", issue: "autumn", at: 50)
    try await ledger.close("a", .unclear(error: "broke off"), issue: "autumn", at: 50)
    try await ledger.store.write { session throws -> Void in
      try session.noteDigest("spring", pages: ["/rain/", "/sun/", "/rain/"])
      try session.noteDigest("autumn", pages: ["/fog/"])
      try session.noteDigest("spring", pages: ["/snow/"])
      #expect(
        try session.digestPages(of: ["spring", "autumn", "summer"]) == [
          "spring": ["/rain/", "/sun/"], "autumn": ["/fog/"],
        ])
      #expect(try session.digestsSent(from: "a", to: "b") == ["a": ["spring"]])
      #expect(try session.digestsSent(from: "b", to: "c") == [:])
    }
  }

  @Test func `knows the open runs of one that goes out again and again`() async throws {
    let ledger = try await TestLedger.with("a")
    for (issue, moment) in [("week@2026-11-23", 30), ("week@2026-11-30", 40), ("weekend", 50)] {
      try await ledger.start(issue)
      try await ledger.send("a", issue: issue, at: moment)
    }
    try await ledger.store.read { session throws -> Void in
      #expect(try session.openRuns(of: "week") == ["week@2026-11-23", "week@2026-11-30"])
      #expect(try session.openRuns(of: "weekend") == [])
    }
  }

  @Test func `of two who are one, what either was sent is not sent again`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    for issue in ["spring", "summer", "autumn"] { try await ledger.start(issue) }
    try await ledger.send("a", "b", at: 30)
    try await ledger.send("b", issue: "summer", at: 40)
    _ = try await ledger.claim("a", issue: "autumn")
    try await ledger.close(
      "a", .postponed(until: 900, status: nil, error: "later"), issue: "autumn")
    try await ledger.send("b", issue: "autumn", at: 50)
    try await ledger.store.write { session throws -> Void in
      try session.moveDeliveries(from: "b", to: "a")
      for issue in ["spring", "summer", "autumn"] {
        #expect(try session.recipients(of: issue, from: "a", to: "b") == ["a"])
      }
      #expect(try session.deliveries(to: "b") == [])
      #expect(try session.deliveries(to: "a").compactMap(\.sentAt).sorted() == [30, 40, 50])
    }
  }

  @Test func `a time line has the issues that were sent`() async throws {
    let ledger = try await TestLedger.with("a")
    for issue in ["spring", "summer"] { try await ledger.start(issue) }
    try await ledger.send("a", at: 30)
    _ = try await ledger.claim("a", issue: "summer")
    try await ledger.store.write { session throws -> Void in
      let contact = try #require(try session.contact(id: "a"))
      #expect(try session.issueEvents(of: contact) == [ContactEvent(.issue, "spring", at: 30)])
      #expect(try session.deliveries(to: "a").map(\.state) == [.claimed, .sent])
      #expect(try session.eraseDeliveries(to: "a") == 2)
    }
  }

  @Test func `a welcome goes to who joined and does not have it, or is to be tried again`()
    async throws
  {
    let ledger = try await TestLedger.with("a", "b", "c")
    try await ledger.start()
    try await ledger.send("a")
    _ = try await ledger.claim("b")
    try await ledger.close("b", .postponed(until: 900, status: nil, error: "later"))
    try await ledger.store.write { session throws -> Void in
      for id in ["a", "b", "c"] {
        let contact = try #require(try session.contact(id: id))
        try session.noteEvent(ContactEvent(.confirmed, "news", at: 5), of: contact, id: id)
      }
      func joiners(at now: Int) throws -> [String] {
        try session.joiners(
          of: Audience(list: "news"), without: "spring", after: 0, until: 100, count: 10, at: now
        ).sorted()
      }
      #expect(try joiners(at: 899) == ["c"])
      #expect(try joiners(at: 900) == ["b", "c"])
    }
  }

  @Test func `who does not fit a welcome's condition keeps nobody from it`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c")
    let audience = Audience(list: "news", condition: .interest("herbs"))
    try await ledger.store.write { session throws -> Void in
      for (moment, id) in ["a", "b", "c"].enumerated() {
        let contact = try #require(try session.contact(id: id))
        try session.noteEvent(ContactEvent(.confirmed, "news", at: moment), of: contact, id: id)
      }
      try session.run("INSERT INTO contact_interest (contact_id, interest) VALUES ('c', 'herbs')")
      #expect(
        try session.joiners(
          of: audience, without: "spring", after: -1, until: 100, count: 2, at: 100) == ["c"])
    }
  }
}
