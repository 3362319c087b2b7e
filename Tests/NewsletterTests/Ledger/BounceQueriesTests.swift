import Newsletter
import Store
import Testing

struct BounceQueriesTests {
  @Test func `knows which issues went to whom, or may have`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start("spring")
    try await ledger.start("summer")
    try await ledger.start("autumn")
    try await ledger.send("a", issue: "spring")
    _ = try await ledger.claim("a", issue: "summer")
    _ = try await ledger.claim("a", issue: "autumn")
    try await ledger.close("a", .refused(status: "5.1.1", error: "no"), issue: "autumn")
    try await ledger.store.read { session in
      let issues = try session.issues(sentTo: "a")
      #expect(issues == ["spring", "summer"])
      #expect(try session.issues(sentTo: "b") == [])
      #expect(try session.wasSent("spring", to: "a", as: "a.spring@x"))
      #expect(try session.wasSent("spring", to: "a", as: "b.spring@x") == false)
      #expect(try session.wasSent("spring", to: "b", as: "a.spring@x") == false)
      #expect(try session.wasSent("autumn", to: "a", as: "a.spring@x") == false)
    }
  }

  @Test func `a message that came back is bounced, also one that is in doubt or under way`()
    async throws
  {
    let ledger = try await TestLedger.with("a", "b", "c", "d")
    try await ledger.start()
    try await ledger.send("a")
    _ = try await ledger.claim("b", "c", "d")
    try await ledger.close("b", .unclear(error: "it broke off"))
    try await ledger.close("d", .refused(status: "5.1.1", error: "no"))
    try await ledger.store.write { session in
      for id in ["a", "b", "c", "d"] {
        try session.noteBounce(of: "spring", from: id, status: "5.2.2", error: "full")
      }
    }
    // Whoever had claimed it closes it too late.
    try await ledger.close("c", .sent)
    #expect(
      try await ledger.states() == ["a bounced", "b bounced", "c bounced", "d refused"])
  }
}
