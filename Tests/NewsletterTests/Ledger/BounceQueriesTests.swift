import Newsletter
import Store
import Testing

struct BounceQueriesTests {
  @Test func `knows which mails went to whom`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    for issue in ["spring", "autumn"] {
      try await ledger.start(issue)
      try await ledger.send("a", issue: issue)
    }
    try await ledger.store.read { (session: any Session) throws in
      #expect(try session.issues(sentTo: "a") == ["autumn", "spring"])
      #expect(try session.issues(sentTo: "b") == [])
      #expect(try session.wasSent("spring", to: "a", as: "a.spring@x"))
      #expect(try !session.wasSent("spring", to: "a", as: "b.spring@x"))
      #expect(try !session.wasSent("spring", to: "b", as: "a.spring@x"))
    }
  }

  @Test func `mail-B3 what was taken and came back has bounced, and nothing else has`() async throws
  {
    let ledger = try await TestLedger.with("a", "b", "c", "d")
    try await ledger.start()
    try await ledger.send("a")
    _ = try await ledger.claim("b", "c", "d")
    try await ledger.close("b", .unclear(error: "cut"))
    try await ledger.close("c", .refused(status: "5.1.1", error: "nobody"))
    try await ledger.store.write { session in
      for id in ["a", "b", "c", "d"] {
        try session.noteBounced("spring", to: id, status: "5.2.1")
      }
    }
    #expect(try await ledger.states() == ["a bounced", "b bounced", "c refused", "d claimed"])
  }
}
