import Mail
import Outbox
import Store
import Synchronization
import Testing
import Vocabulary

struct DeliveryLimitTests {
  @Test func `mail-S21 single mails keep to the limits, and are told when to come again`()
    async throws
  {
    let outbox = try await TestOutbox.quick()
    for number in 10..<35 { try await outbox.queue("\(number)") }
    let (transport, clock) = (FakeTransport(), TestClock(2000))
    let delivery = Delivery(
      from: outbox.store, by: transport,
      within: TestOutbox.throttle(
        SendingLimits(all: .init(second: 10)), in: outbox.store, for: .single),
      clock: { clock.now })
    var sent: [Int] = []
    for _ in 0..<3 {
      let outcome = try await delivery.deliverAll(as: "one")
      sent.append(outcome.sent)
      if let next = outcome.heldUntil { clock.now = next }
    }
    #expect(sent == [10, 10, 5])
    #expect(clock.now == 2002)
    #expect(try await outbox.states() == [.sent: 25])
  }

  @Test func `a domain that has had enough holds its own mails only, and they lose no try`()
    async throws
  {
    let outbox = try await TestOutbox.quick()
    try await outbox.store.write { session in
      for (id, domain) in [("a", "full.org"), ("b", "full.org"), ("c", "other.org")] {
        try session.queue(TestOutbox.mail(id, to: "ada@\(domain)"), at: 1000)
      }
    }
    let transport = FakeTransport()
    let delivery = Delivery(
      from: outbox.store, by: transport,
      within: TestOutbox.throttle(
        SendingLimits(domains: ["full.org": .init(hour: 1)]), in: outbox.store, for: .single),
      clock: { 1080 })
    let outcome = try await delivery.deliverAll(as: "one")
    #expect(transport.delivered == ["a@plants.example", "c@plants.example"])
    #expect(outcome.held == 1 && outcome.heldUntil == 4740)
    #expect(outcome.sentByKind == ["acknowledgement": 2])
    #expect(try await outbox.claim(at: 4739).isEmpty)
    #expect(try await outbox.claim(at: 4740).map(\.attempts) == [1])
  }

  @Test(arguments: [DeliveryFailure.Kind.unreachable, .policy])
  func `a server that takes nothing is not asked for each mail`(kind: DeliveryFailure.Kind)
    async throws
  {
    let outbox = try await TestOutbox.quick()
    for number in 10..<35 { try await outbox.queue("\(number)") }
    let asked = Mutex(0)
    let transport = FakeTransport { _ throws(DeliveryFailure) in
      asked.withLock { $0 += 1 }
      throw DeliveryFailure(kind, "nobody is there")
    }
    let delivery = Delivery(from: outbox.store, by: transport, clock: { 2000 })
    let outcome = try await delivery.deliverAll(as: "one")
    #expect(asked.withLock { $0 } == 1)
    #expect(outcome.postponed == 1 && outcome.isBrokenOff)
    #expect(try await outbox.states() == [.waiting: 25])
    #expect(try await outbox.claim(30, at: 2000).map(\.attempts) == Array(repeating: 1, count: 24))
  }

  @Test func `a round that is to end leaves the rest as it was`() async throws {
    let outbox = try await TestOutbox.quick()
    for number in 10..<35 { try await outbox.queue("\(number)") }
    let transport = FakeTransport()
    let delivery = Delivery(
      from: outbox.store, by: transport, isToEnd: { transport.delivered.count == 3 },
      clock: { 2000 })
    #expect(try await delivery.deliverAll(as: "one").sent == 3)
    #expect(try await outbox.states() == [.sent: 3, .waiting: 22])
  }
}
