import Contacts
import Newsletter
import Store
import Testing
import Vocabulary

struct ClaimTests {
  @Test func `a message is claimed by one worker`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    try await ledger.enter("w2")
    #expect(try await ledger.claim("a", by: "w1") == ["a"])
    #expect(try await ledger.claim("a", "b", by: "w2") == ["b"])
    #expect(try await ledger.claim("a", "b", by: "w1") == [])
    #expect(try await ledger.states() == ["a claimed", "b claimed"])
  }

  @Test func `who left or is suppressed while an issue is sent is not mailed`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c")
    try await ledger.start()
    try await ledger.subscribe("a", state: .left)
    try await ledger.subscribe("d", state: .pending)
    try await ledger.store.write {
      try $0.suppress(hash: "hash of b", because: Suppression.left, at: 1)
    }
    #expect(try await ledger.claim("a", "b", "c", "d", "unknown") == ["c"])
    #expect(try await ledger.states() == ["c claimed"])
  }

  @Test(arguments: [IssueRun.State.paused, .cancelled, .stopped])
  func `nothing is claimed for a run that does not go on`(state: IssueRun.State) async throws {
    let ledger = try await TestLedger.with("a")
    #expect(try await ledger.claim("a") == [])
    try await ledger.start()
    try await ledger.store.write { _ = try $0.setRun(of: "spring", to: state) }
    #expect(try await ledger.claim("a") == [])
    #expect(try await ledger.states() == [])
  }

  @Test func `nothing is claimed by a worker that others took for gone`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    #expect(try await ledger.claim("a") == ["a"])
    let unclear = try await ledger.store.write { session in
      try session.settleGoneWorkers(seenBy: TestLedger.watch(), at: 25)
    }
    #expect(unclear == 1)
    #expect(try await ledger.claim("b") == [])
    #expect(try await ledger.states() == ["a unclear"])
    // What it knows of what it had begun counts all the same.
    try await ledger.close("a", .sent)
    #expect(try await ledger.states() == ["a sent"])
  }

  @Test func `mail-S17 a message that was put off is granted when its time has come`()
    async throws
  {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    _ = try await ledger.claim("a", at: 20)
    try await ledger.close("a", .postponed(until: 900, status: "4.2.2", error: "full"))
    #expect(try await ledger.claim("a", at: 899) == [])
    let grant = try await ledger.store.write { session in
      try session.claim(
        [TestLedger.claim("a")], of: "spring", on: "news", by: "w1", at: 900)["a"]
    }
    #expect(grant?.begunAt == 20 && grant?.attempts == 2)
  }

  @Test func `what was put back counts as no try`() async throws {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    _ = try await ledger.claim("a", at: 20)
    try await ledger.close("a", .released(until: 30))
    let grant = try await ledger.store.write { session in
      try session.claim([TestLedger.claim("a")], of: "spring", on: "news", by: "w1", at: 40)["a"]
    }
    #expect(grant?.attempts == 1)
  }

  @Test(arguments: [
    MessageOutcome.sent, .refused(status: "5.1.1", error: "nobody"), .unclear(error: "cut"),
  ])
  func `what has met its end is never claimed again`(outcome: MessageOutcome) async throws {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    _ = try await ledger.claim("a")
    try await ledger.close("a", outcome)
    #expect(try await ledger.claim("a", at: 1 << 40) == [])
  }

  @Test(arguments: [1, 2, 4, 5, 15, 16, 17, 20, 33, 300])
  func `as many are claimed and closed as are asked for`(count: Int) async throws {
    let ledger = try await TestLedger.with()
    let ids = (100..<(100 + count)).map { "r\($0)" }
    for id in ids { try await ledger.subscribe(id) }
    try await ledger.start()
    try await ledger.store.write { session throws -> Void in
      let granted = try session.claim(
        ids.map(TestLedger.claim), of: "spring", on: "news", by: "w1", at: 20)
      #expect(granted.keys.sorted() == ids)
      try session.close(
        ids.map { ClosedDelivery(contactID: $0, outcome: .sent) }, of: "spring", by: "w1", at: 30)
    }
    #expect(try await ledger.states() == ids.map { "\($0) sent" })
  }
}
