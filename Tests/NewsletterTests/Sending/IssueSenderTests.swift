import Contacts
import Mail
import Newsletter
import Outbox
import Store
import Synchronization
import Testing
import Vocabulary

struct IssueSenderTests {
  static let ids = (100..<520).map { "r\($0)" }

  private func ledger() async throws -> TestLedger {
    let ledger = try await TestLedger.with()
    for id in Self.ids { try await ledger.subscribe(id) }
    try await ledger.start()
    return ledger
  }

  @Test func `links that are counted are known before the first message leaves`() async throws {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    let known = Mutex<[LinkClicks]>([])
    let transport = TestTransport(offer: { _ in
      let clicks = try? await ledger.store.read { try $0.clicks(of: "spring") }
      known.withLock { $0 = clicks ?? [] }
      return nil
    })
    var sending = TestSending(ledger, transport)
    sending.links = [IssueLink(target: "https://example.org/", words: "Herbs")]
    try await sending.send()
    #expect(known.withLock { $0 } == sending.links.map { LinkClicks($0) })
  }

  @Test(arguments: [1, 3, 10])
  func `each reader gets it once, and no content leaves before its claim is kept`(lines: Int)
    async throws
  {
    let ledger = try await ledger()
    let early = Mutex<[String]>([])
    let transport = TestTransport(
      lines: lines,
      receive: { id in
        let states = try? await ledger.store.read {
          try $0.run("SELECT state FROM delivery WHERE contact_id = \(id)").map {
            try $0.text("state")
          }
        }
        if states != ["claimed"] { early.withLock { $0.append(id) } }
        return nil
      })
    let sending = TestSending(ledger, transport)
    let tally = try await sending.send()
    #expect(transport.all.sorted() == Self.ids)
    #expect(early.withLock { $0 } == [])
    #expect(tally.sent == 420 && tally.readers == 420)
    #expect(
      try await sending.run() == IssueRun(startedAt: 10, finishedAt: 100, state: .finished))
    #expect(try await ledger.store.read { try $0.workers().map(\.id) } == ["w1"])
  }

  @Test func `who has it, is suppressed, or to whom it says nothing gets nothing`() async throws {
    let ledger = try await TestLedger.with("a", "b", "c", "d")
    try await ledger.start()
    try await ledger.send("a")
    try await ledger.store.write {
      try $0.suppress(hash: "hash of b", because: Suppression.left, at: 1)
    }
    var sending = TestSending(ledger)
    sending.merge = { $0.contact.id == "c" ? nil : try TestSending.message(to: $0) }
    let tally = try await sending.send()
    #expect(sending.transport.all == ["d"])
    #expect(tally.before == 1 && tally.suppressed == 1 && tally.without == 1 && tally.sent == 1)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `four workers share the readers`() async throws {
    let ledger = try await ledger()
    let sending = TestSending(ledger, TestTransport(lines: 2))
    let sent = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...4 {
        group.addTask { try await sending.send(as: "s\(number)").sent }
      }
      return try await group.reduce(0, +)
    }
    #expect(sent == 420)
    #expect(sending.transport.all.sorted() == Self.ids)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `paused and resumed fifty times, each gets it once`() async throws {
    let ledger = try await ledger()
    let count = Counter()
    let transport = TestTransport(
      lines: 3,
      receive: { _ in
        if count.next() % 8 == 0 {
          _ = try? await ledger.store.write { try $0.setRun(of: "spring", to: .paused) }
        }
        return nil
      })
    let sending = TestSending(ledger, transport)
    var rounds = 0
    while try await sending.run()?.state != .finished, rounds < 100 {
      try await sending.set(.running)
      try await sending.send(as: "s\(rounds)")
      rounds += 1
    }
    #expect(rounds > 40)
    #expect(transport.all.sorted() == Self.ids)
  }

  @Test func `who leaves while it is sent is not mailed`() async throws {
    let ledger = try await ledger()
    let left = Mutex<Set<String>>([])
    let transport = TestTransport(
      lines: 2,
      receive: { id in
        // Whoever gets it, their two followers leave.
        let number = Int(id.dropFirst()) ?? 0
        for next in ["r\(number + 40)", "r\(number + 41)"] where number % 50 == 0 {
          try? await ledger.subscribe(next, state: .left)
          _ = left.withLock { $0.insert(next) }
        }
        return nil
      })
    let sending = TestSending(ledger, transport)
    try await sending.send()
    let gone = left.withLock { $0 }
    #expect(gone.count >= 16)
    #expect(Set(transport.all).isDisjoint(with: gone))
    #expect(transport.all.count == Set(transport.all).count)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `a cancelled task finishes what is on the wire`() async throws {
    let ledger = try await ledger()
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let (released, release) = AsyncStream.makeStream(of: Void.self)
    let transport = TestTransport(receive: { _ in
      start.finish()
      for await _ in released {}
      return nil
    })
    let sending = TestSending(ledger, transport)
    let task = Task { try await sending.send() }
    for await _ in started {}
    task.cancel()
    release.finish()
    #expect(try await task.value.sent == 1)
    #expect(try await ledger.states() == ["\(transport.all[0]) sent"])
    try await sending.send(as: "other")
    #expect(transport.all.sorted() == Self.ids)
  }

  @Test func `a merge that fails leaves its page to others`() async throws {
    struct Stop: Error {}
    let ledger = try await ledger()
    var sending = TestSending(ledger)
    sending.merge = { reader in
      guard reader.contact.id != "r310" else { throw Stop() }
      return try TestSending.message(to: reader)
    }
    await #expect(throws: Stop.self) { try await sending.send() }
    #expect(try await sending.run()?.state == .running)
    sending.merge = { try TestSending.message(to: $0) }
    try await sending.send(as: "other")
    #expect(sending.transport.all.sorted() == Self.ids)
  }

  @Test func `people who joined are sent it without pages`() async throws {
    let ledger = try await TestLedger.with("a", "b")
    try await ledger.start()
    let sending = TestSending(ledger)
    let readers = try await ledger.store.read {
      try $0.readers(["a", "gone"], of: Audience(list: "news"), at: 0)
    }
    #expect(try await sending.sender("s1").send(to: readers).sent == 1)
    #expect(try await sending.sender("s2").send(to: readers).before == 1)
    #expect(sending.transport.all == ["a"])
    #expect(try await sending.run()?.state == .running)
  }

  @Test func `an invitation's link works before its message leaves`() async throws {
    let ledger = try await TestLedger.with("a")
    try await ledger.start()
    let transport = TestTransport(receive: { _ in
      let isUsed = try? await ledger.store.write {
        try $0.useInvitation(tokenHash: "token", to: "survey", at: 20) != nil
      }
      return isUsed == true ? nil : DeliveryFailure(.refused, "no invitation")
    })
    var sending = TestSending(ledger, transport)
    sending.merge = { reader in
      var message = try TestSending.message(to: reader)
      message.invitation = .init(form: "survey", tokenHash: "token")
      return message
    }
    #expect(try await sending.send().sent == 1)
  }
}
