import Contacts

import Store
import Testing
import Vocabulary

@testable import Newsletter

struct FigureTests {
  @Test func `an issue that nobody has begun has no figures`() async throws {
    let ledger = try await TestLedger.with("a")
    let (figures, isKnown) = try await ledger.store.read { session in
      try (session.figures(of: "spring", on: "news"), session.isKnown("spring"))
    }
    #expect(figures == RunFigures() && !isKnown && figures.byDomain.isEmpty)
  }

  @Test func `counts what became of each message, by domain and by reason`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c", "d", "e", "f", "g")
    try await ledger.start()
    try await ledger.send("a", "b")
    _ = try await ledger.claim("c", "d", "e", "f", "g")
    try await ledger.close("c", .refused(status: "5.1.1", error: "nobody"))
    try await ledger.close("d", .refused(status: "5.1.1", error: "not here"))
    try await ledger.close("e", .postponed(until: 900, status: "4.2.1", error: "later"))
    try await ledger.close("f", .unclear(error: "broke off"))
    let figures = try await ledger.store.read { try $0.figures(of: "spring", on: "news") }
    #expect(
      DeliveryState.allCases.map(figures.count) == [1, 2, 1, 2, 1, 0] && figures.total == 7)
    #expect(figures.byDomain.map(\.domain) == ["example.org"])
    #expect(
      figures.reasons == [
        .init(state: .refused, status: "5.1.1", words: "nobody", count: 2),
        .init(state: .postponed, status: "4.2.1", words: "later", count: 1),
        .init(state: .unclear, status: nil, words: "broke off", count: 1),
      ])
    #expect(figures.stretches == [.init(begins: 0, sent: 2)] && figures.stretchLength == 60)
  }

  @Test func `stretches are as long as gives fewer than 48`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c")
    try await ledger.start()
    try await ledger.send("a", at: 7205)
    try await ledger.send("b", at: 7210)
    try await ledger.send("c", at: 7205 + 86_400)
    let figures = try await ledger.store.read { try $0.figures(of: "spring", on: "news") }
    #expect(figures.stretchLength == 3600)
    #expect(figures.stretches == [.init(begins: 7200, sent: 2), .init(begins: 93_600, sent: 1)])
  }

  @Test func `who left by the issue is counted once, of its list`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.store.write { session in
      for (row, id, list, issue) in [
        ("1", "a", "news", "spring"), ("2", "a", "news", "spring"), ("3", "b", "news", "summer"),
        ("4", "b", "tips", "spring"),
      ] {
        let contact = try session.noteContact(EmailAddress("\(id)@example.org"), id: id, at: 0)
        try session.noteEvent(
          ContactEvent(.left, list, reference: issue, at: 50), of: contact, id: row)
      }
    }
    let figures = try await ledger.store.read { session in
      try (session.figures(of: "spring", on: "news"), session.figures(of: "spring", on: nil))
    }
    #expect(figures.0.unsubscribed == 1 && figures.1.unsubscribed == 2)
  }

  @Test func `what is looked at often is read at a glance`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    try await ledger.send("a", at: 30)
    _ = try await ledger.claim("b")
    try await ledger.close("b", .unclear(error: "broke off"))
    try await ledger.store.write { session throws -> Void in
      #expect(try session.unsettledCounts() == [.unclear: 1])
      #expect(try [0, 30, 31].map { try session.sentCount(since: $0) } == [1, 1, 0])
      #expect(try session.stoppedRuns().isEmpty)
      try session.setRun(of: "spring", to: .stopped, because: "no DKIM")
      let stopped = try session.stoppedRuns()
      #expect(stopped.map(\.issue) == ["spring"] && stopped.map(\.reason) == ["no DKIM"])
    }
  }
}
