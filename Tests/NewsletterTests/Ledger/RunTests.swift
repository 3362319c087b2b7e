import Contacts
import Newsletter
import Outbox
import Store
import Testing

struct RunTests {
  @Test func `a run begins once, and may end more than once`() async throws {
    let ledger = try await TestLedger.with()
    try await ledger.store.write { session throws -> Void in
      #expect(try session.run(of: "spring") == nil)
      #expect(try session.startRun(of: "spring", at: 5) == IssueRun(startedAt: 5))
      #expect(try session.takePage(of: "spring", on: "news", by: "w1", count: 2) == nil)
      try session.finishRunsAtTheirEnd(at: 7)
      #expect(
        try session.run(of: "spring") == IssueRun(startedAt: 5, finishedAt: 7, state: .finished))
      #expect(try session.startRun(of: "spring", at: 9) == IssueRun(startedAt: 5))
    }
  }

  @Test func `a run is paused, goes on, and is cancelled`() async throws {
    let ledger = try await TestLedger.with()
    try await ledger.start()
    try await ledger.store.write { session throws -> Void in
      #expect(try session.setRun(of: "spring", to: .paused, because: "of rain"))
      #expect(try session.run(of: "spring")?.reason == "of rain")
      #expect(try session.setRun(of: "spring", to: .stopped) == false)
      try session.resumeRun(of: "spring")
      #expect(try session.run(of: "spring") == IssueRun(startedAt: 10))
      #expect(try session.setRun(of: "spring", to: .paused))
      #expect(try session.setRun(of: "spring", to: .cancelled))
      try session.resumeRun(of: "spring")
      #expect(try session.run(of: "spring")?.state == .cancelled)
    }
  }

  @Test func `pages follow each other, and each is one worker's`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c", "d", "e")
    try await ledger.subscribe("f", state: .left)
    try await ledger.enter("w2")
    try await ledger.start()
    try await ledger.store.write { session throws -> Void in
      func take(_ worker: String) throws -> ReaderPage? {
        try session.takePage(of: "spring", on: "news", by: worker, count: 2)
      }
      let pages = try [take("w1"), take("w2"), take("w1"), take("w2")]
      #expect(pages.map { $0?.first } == ["a", "c", "e", nil])
      #expect(pages.map { $0?.last } == ["b", "d", "e", nil])
      let first = try #require(pages[0])
      try session.finishPage(first, of: "spring", by: "w1")
      #expect(try take("w1") == nil)
    }
  }

  @Test func `what a worker left is taken up by others, and what it had claimed is in doubt`()
    async throws
  {
    let ledger = try await TestLedger.with("a", "b", "c")
    try await ledger.start()
    try await ledger.store.write { session throws -> Void in
      try session.enter(TestLedger.worker("w2", process: 2), until: 1000)
      func take(_ worker: String) throws -> String? {
        try session.takePage(of: "spring", on: "news", by: worker, count: 1)?.last
      }
      #expect(try [take("w1"), take("w2")] == ["a", "b"])
      _ = try session.claim(
        [TestLedger.claim("a")], of: "spring", on: "news", by: "w1", at: 20)
      #expect(
        try session.settleGoneWorkers(seenBy: TestLedger.watch(alive: 2), at: 30) == 1)
      #expect(try session.workers().map(\.id) == ["w2"])
      #expect(try [take("w2"), take("w2"), take("w2")] == ["a", "c", nil])
      #expect(
        try session.unclearDeliveries(of: "spring") == [
          IssueDelivery(
            issue: "spring", contactID: "a", messageID: "a.spring@x", state: .unclear,
            claimedAt: 20, domain: "example.org", error: "whoever sent it broke off")
        ])
    }
  }

  @Test func `a run is over when nothing waits, and not before`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    try await ledger.store.write { session throws -> Void in
      let page = try #require(
        try session.takePage(of: "spring", on: "news", by: "w1", count: 9))
      #expect(try session.takePage(of: "spring", on: "news", by: "w1", count: 9) == nil)
      func isOver() throws -> Bool {
        try session.finishRunsAtTheirEnd(at: 50)
        return try session.run(of: "spring")?.state == .finished
      }
      #expect(try !isOver())
      let claims = [TestLedger.claim("a"), TestLedger.claim("b")]
      _ = try session.claim(claims, of: "spring", on: "news", by: "w1", at: 20)
      try session.finishPage(page, of: "spring", by: "w1")
      #expect(try !isOver())
      try session.close(
        [
          ClosedDelivery(
            contactID: "a", outcome: .postponed(until: 900, status: nil, error: "later")),
          ClosedDelivery(contactID: "b", outcome: .unclear(error: "cut")),
        ], of: "spring", by: "w1", at: 30)
      #expect(try !isOver())
      #expect(try session.nextTry(of: "spring") == 900)
      #expect(try !session.isWaiting("spring", at: 899))
      #expect(try session.isWaiting("spring", at: 900))
      #expect(try session.postponedReaders(of: "spring", after: "", count: 9, at: 900) == ["a"])
      _ = try session.claim(claims, of: "spring", on: "news", by: "w1", at: 900)
      try session.close(
        [ClosedDelivery(contactID: "a", outcome: .sent)], of: "spring", by: "w1", at: 901)
      #expect(try isOver())
    }
  }

  @Test func `what is in doubt is settled by a person, once`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    _ = try await ledger.claim("a", "b")
    try await ledger.store.write { session throws -> Void in
      #expect(try session.settle(sent: "a", of: "spring") == false)
      try session.settleGoneWorkers(seenBy: TestLedger.watch(), at: 30)
      #expect(try session.takePage(of: "spring", on: "news", by: "w1", count: 9) != nil)
      #expect(try session.settle(sent: "a", of: "spring"))
      #expect(try session.settle(again: "a", of: "spring", at: 40) == false)
      #expect(try session.settle(again: "b", of: "spring", at: 40))
    }
    #expect(try await ledger.states() == ["a sent", "b postponed"])
    try await ledger.enter("w2")
    #expect(try await ledger.claim("a", "b", by: "w2", at: 40) == ["b"])
  }

  @Test func `a run that was over goes on for what is to be sent again`() async throws {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    _ = try await ledger.claim("a")
    try await ledger.close("a", .unclear(error: "cut"))
    try await ledger.store.write { session throws -> Void in
      let page = try #require(
        try session.takePage(of: "spring", on: "news", by: "w1", count: 9))
      try session.finishPage(page, of: "spring", by: "w1")
      #expect(try session.takePage(of: "spring", on: "news", by: "w1", count: 9) == nil)
      try session.finishRunsAtTheirEnd(at: 50)
      #expect(try session.run(of: "spring")?.state == .finished)
      #expect(try session.settle(again: "a", of: "spring", at: 60))
      #expect(try session.run(of: "spring") == IssueRun(startedAt: 10))
      #expect(try session.isWaiting("spring", at: 60))
    }
  }

  @Test func `counts by receiving domain`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c")
    try await ledger.start()
    try await ledger.send("a", "b")
    _ = try await ledger.claim("c")
    let counts = try await ledger.store.read { try $0.deliveryCounts(of: "spring") }
    #expect(counts.map(\.domain) == ["example.org", "example.org"])
    #expect(counts.map(\.state) == [.claimed, .sent])
    #expect(counts.map(\.count) == [1, 2])
  }

  @Test func `deliveries from before the ledger are sent`() async throws {
    let ledger = try await TestLedger.with()
    let schema = NewsletterSchema.schema
    try await ledger.store.write { session throws -> Void in
      for table in ["delivery", "issue_run", "issue_page"] {
        try session.run(Statement(["DROP TABLE ", Statement(stringLiteral: table)], joinedBy: ""))
      }
      for statement in schema.migrations[0].statements + schema.migrations[1].statements {
        try session.run(statement)
      }
      try session.run("INSERT INTO delivery VALUES ('spring', 'a', 'm@x', 7)")
      try session.run("INSERT INTO issue_run VALUES ('spring', 5, 8), ('summer', 6, NULL)")
      for statement in schema.migrations[2].statements { try session.run(statement) }
      #expect(
        try session.deliveries(to: "a") == [
          IssueDelivery(
            issue: "spring", contactID: "a", messageID: "m@x", state: .sent, claimedAt: 7,
            sentAt: 7)
        ])
      #expect(try session.run(of: "spring")?.state == .finished)
      #expect(try session.run(of: "summer")?.state == .running)
      #expect(try !session.isWaiting("summer", at: 100))
    }
  }
}
