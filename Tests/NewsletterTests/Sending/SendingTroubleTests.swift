import Contacts
import Mail
import Newsletter
import Outbox
import Store
import Synchronization
import Testing
import Vocabulary

struct SendingTroubleTests {
  private func ledger(_ count: Int = 30) async throws -> TestLedger {
    let ledger = try await TestLedger.with()
    for number in 0..<count { try await ledger.subscribe("r\(100 + number)") }
    try await ledger.start()
    return ledger
  }

  @Test(arguments: [true, false])
  func `who is refused is a bounce at once, and the others get it`(early: Bool) async throws {
    let ledger = try await ledger()
    let noted = Mutex<[String]>([])
    let refuse: TestTransport.Answer = { id in
      id == "r105" ? DeliveryFailure(.refused, "no such mailbox", status: "5.1.1") : nil
    }
    var sending = TestSending(
      ledger, early ? TestTransport(offer: refuse) : TestTransport(receive: refuse))
    sending.effects.noteRefusal = { session, message, failure in
      let isClosed = try session.deliveries(to: message.contactID).first?.state == .refused
      noted.withLock { $0.append("\(message.contactID) \(failure.status ?? "") \(isClosed)") }
    }
    let tally = try await sending.send()
    #expect(tally.sent == 29 && tally.refused == 1)
    #expect(noted.withLock { $0 } == ["r105 5.1.1 true"])
    #expect(try await ledger.states().contains("r105 refused"))
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `mail-S17 later is half an hour, two and three hours, and five days at most`()
    async throws
  {
    let ledger = try await ledger(3)
    let clock = Mutex(100)
    let tries = Mutex<[Int]>([])
    let transport = TestTransport(offer: { id in
      guard id == "r101" else { return nil }
      tries.withLock { $0.append(clock.withLock { $0 }) }
      return DeliveryFailure(.later, "try later", status: "4.2.1")
    })
    let sending = TestSending(ledger, transport, clock: { clock.withLock { $0 } })
    var round = 0
    while try await sending.run()?.state == .running, round < 100 {
      try await sending.send(as: "s\(round)")
      let next = try await ledger.store.read { try $0.nextTry(of: "spring") }
      if let next { clock.withLock { $0 = next } }
      round += 1
    }
    let all = tries.withLock { $0 }
    #expect(all.prefix(5) == [100, 1900, 9100, 19_900, 30_700])
    #expect(all.last ?? 0 <= 100 + 5 * 86_400 && all.last ?? 0 > 4 * 86_400)
    #expect(try await ledger.states() == ["r100 sent", "r101 refused", "r102 sent"])
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `a policy stops the run, and says what is to be mended`() async throws {
    let ledger = try await ledger()
    let isMended = Mutex(false)
    let transport = TestTransport(
      lines: 2,
      receive: { id in
        guard id == "r110", !isMended.withLock({ $0 }) else { return nil }
        return DeliveryFailure(
          .policy, "the server wants no more of us", status: "4.7.0", advice: "Ask them why.")
      })
    let sending = TestSending(ledger, transport)
    try await sending.send()
    let run = try await sending.run()
    #expect(run?.state == .stopped)
    #expect(run?.reason == "the server wants no more of us" && run?.advice == "Ask them why.")
    #expect(!transport.all.contains("r110"))
    isMended.withLock { $0 = true }
    try await sending.set(.running)
    try await sending.send(as: "other")
    #expect(transport.all.sorted() == (100..<130).map { "r\($0)" })
    #expect(try await sending.run()?.state == .finished)
  }

  @Test(arguments: [1, 3])
  func `a line that breaks is tried again, and nothing is lost or sent twice`(lines: Int)
    async throws
  {
    let ledger = try await ledger(200)
    let (offers, contents) = (Counter(), Counter())
    let broken = DeliveryFailure(.unreachable, "connection lost")
    let transport = TestTransport(
      lines: lines, offer: { _ in offers.next() % 7 == 0 ? broken : nil },
      receive: { _ in contents.next() % 5 == 0 ? broken : nil })
    let sending = TestSending(ledger, transport)
    let tally = try await sending.send()
    #expect(transport.all.sorted() == (100..<300).map { "r\($0)" })
    #expect(tally.sent == 200 && tally.readers == 200)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `a server that is not there pauses the run after a while`() async throws {
    let ledger = try await ledger()
    let offers = Counter()
    let transport = TestTransport(offer: { _ in
      _ = offers.next()
      return DeliveryFailure(.unreachable, "nobody answers")
    })
    let sending = TestSending(ledger, transport)
    try await sending.send()
    #expect(offers.next() == 33)
    #expect(try await sending.run()?.state == .paused)
    #expect(try await sending.run()?.reason == "nobody answers")
    #expect(try await ledger.states() == [])
  }

  @Test func `a server that refuses everybody refuses us`() async throws {
    let ledger = try await ledger(200)
    let transport = TestTransport(offer: { _ in DeliveryFailure(.refused, "no relaying") })
    let sending = TestSending(ledger, transport)
    #expect(try await sending.send().refused == 20)
    #expect(try await sending.run()?.state == .stopped)
  }

  @Test func `mail-S15 what is in doubt is not sent again, and too much of it pauses the run`()
    async throws
  {
    let ledger = try await ledger()
    let isBroken = Mutex(true)
    let transport = TestTransport(receive: { id in
      guard isBroken.withLock({ $0 }), id != "r100" else { return nil }
      return DeliveryFailure(.unclear, "it hung up before it answered")
    })
    let sending = TestSending(ledger, transport)
    let tally = try await sending.send()
    #expect(tally.sent == 1 && tally.unclear == 3)
    #expect(try await sending.run()?.state == .paused)
    isBroken.withLock { $0 = false }
    try await sending.set(.running)
    try await sending.send(as: "other")
    #expect(transport.all.sorted() == (100..<130).map { "r\($0)" })
    #expect(try await ledger.store.read { try $0.unclearDeliveries(of: "spring").count } == 3)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `mail-S21 a limit of all is waited for, one of a domain by its own messages`()
    async throws
  {
    let ledger = try await ledger(6)
    try await ledger.store.write { session in
      for id in ["x1", "x2"] {
        let contact = try session.noteContact(
          EmailAddress("\(id)@slow.example"), id: id, at: 0)
        try session.setSubscription(of: contact, list: "news", state: .subscribed, at: 0)
      }
    }
    let asked = Counter()
    let isOpen = Mutex(false)
    var sending = TestSending(ledger, clock: { isOpen.withLock { $0 } ? 700 : 100 })
    sending.effects.permit = { domain in
      guard domain == "slow.example" else { return asked.next() % 3 == 0 ? 2 : 0 }
      return isOpen.withLock { $0 } ? 0 : 600
    }
    let tally = try await sending.send()
    #expect(tally.sent == 6 && tally.postponed == 2)
    #expect(try await ledger.store.read { try $0.nextTry(of: "spring") } == 700)
    isOpen.withLock { $0 = true }
    try await sending.send(as: "other")
    #expect(sending.transport.all.suffix(2) == ["x1", "x2"])
    let attempts = try await ledger.store.read {
      try $0.run("SELECT MAX(attempts) AS most FROM delivery").first?.integer("most")
    }
    #expect(attempts == 1)
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `a clock that is set back sends nothing twice and loses nothing`() async throws {
    let ledger = try await ledger(200)
    let count = Counter()
    let clock = Mutex(1_000_000)
    let transport = TestTransport(
      lines: 2,
      receive: { _ in
        if count.next() % 20 == 0 { clock.withLock { $0 -= 3600 } }
        return count.next() % 31 == 0 ? DeliveryFailure(.unreachable, "lost") : nil
      })
    let sending = TestSending(ledger, transport, clock: { clock.withLock { $0 } })
    for round in 0..<20 where try await sending.run()?.state == .running {
      try await sending.send(as: "s\(round)")
      clock.withLock { $0 += 100_000 }
    }
    #expect(transport.all.sorted() == (100..<300).map { "r\($0)" })
    #expect(try await sending.run()?.state == .finished)
  }

  @Test func `a store that is locked or full for a while costs time and nothing else`()
    async throws
  {
    let ledger = try await ledger(100)
    let transport = TestTransport(lines: 3)
    let sending = TestSending(ledger, transport)
    let store = MoodyStore(store: ledger.store) { $0 % 3 != 0 }
    let tally = try await sending.sender("s1", store: store).send()
    #expect(tally.sent == 100)
    #expect(transport.all.sorted() == (100..<200).map { "r\($0)" })
  }

  @Test func `a store that stays full ends the sending, with what was on the wire in doubt`()
    async throws
  {
    let ledger = try await ledger(100)
    let transport = TestTransport(lines: 3)
    let sending = TestSending(ledger, transport)
    let store = MoodyStore(store: ledger.store) { $0 < 12 }
    let failure = await #expect(throws: StoreFailure.self) {
      try await sending.sender("s1", store: store).send()
    }
    #expect(failure?.description == "the store cannot be written to")
    let states = try await ledger.states()
    let claimed = states.filter { $0.hasSuffix("claimed") }.count
    #expect(claimed <= 3 && states.count < 100)
    let unclear = try await ledger.store.write {
      try $0.settleGoneWorkers(seenBy: TestLedger.watch(), at: 200)
    }
    #expect(unclear == claimed)
    try await sending.send(as: "other")
    #expect(Set(transport.all).count == transport.all.count)
    #expect(Set(transport.all).count + claimed >= 100)
  }

  @Test func `who is taken for gone stops, and says so`() async throws {
    let ledger = try await ledger(400)
    let count = Counter()
    let transport = TestTransport(receive: { _ in
      if count.next() == 5 {
        _ = try? await ledger.store.write { try $0.leaveWork("sender") }
      }
      await Task.yield()
      return nil
    })
    let sending = TestSending(ledger, transport)
    let failure = await #expect(throws: SendingFailure.self) { try await sending.send() }
    #expect(
      failure?.report == [
        "error: others took this sending of “spring” for dead",
        "try: See how it stands: rapport newsletter status spring",
      ])
    #expect(transport.all.count < 400)
    try await sending.send(as: "other")
    #expect(transport.all.count == Set(transport.all).count)
  }
}

/// A store whose disk is full whenever a test says so, by the number of the write.
private struct MoodyStore: Database {
  let store: any Database
  private let writes = Counter()
  private let isFit: @Sendable (Int) -> Bool

  init(store: any Database, isFit: @escaping @Sendable (Int) -> Bool) {
    (self.store, self.isFit) = (store, isFit)
  }

  struct Full: Error {}

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.read(work)
  }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    guard isFit(writes.next()) else { throw StoreFailure.unwritable(because: Full()) }
    return try await store.write(work)
  }
}
