import Mail
import Outbox
import Store
import Testing
import Vocabulary

struct DeliveryTests {
  @Test func `delivers all that waits`() async throws {
    try await TestOutbox.within { outbox in
      for number in 10..<35 { try await outbox.queue("\(number)") }
      let transport = FakeTransport()
      let outcome = try await delivery(outbox, transport).deliverAll(as: "one")
      #expect(outcome.sent == 25)
      #expect(transport.delivered == (10..<35).map { "\($0)@plants.example" })
      #expect(try await outbox.states() == [.sent: 25])
    }
  }

  @Test func `two workers at once deliver each mail once`() async throws {
    try await TestOutbox.within { outbox in
      for number in 10..<70 { try await outbox.queue("\(number)") }
      let transport = FakeTransport()
      let worker = delivery(outbox, transport)
      async let one = worker.deliverAll(as: "one")
      async let other = worker.deliverAll(as: "other")
      let sent = try await one.sent + other.sent
      #expect(sent == 60)
      #expect(transport.delivered.sorted() == (10..<70).map { "\($0)@plants.example" })
    }
  }

  @Test func `mail-S17 tries again later and later, and gives up after five days`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("a", at: 0)
      let clock = TestClock(0)
      let transport = FakeTransport { _ throws(DeliveryFailure) in
        throw DeliveryFailure(.later, "the server said later")
      }
      let worker = delivery(outbox, transport, clock)
      var tries: [Int] = []
      while clock.now < 6 * 86_400 {
        let outcome = try await worker.deliverAll(as: "one")
        if outcome.postponed + outcome.failed > 0 { tries.append(clock.now) }
        if outcome.failed > 0 { break }
        clock.now += 60
      }
      #expect(tries.prefix(5) == [0, 60, 360, 2160, 9360])
      #expect(tries.last == 2160 + 59 * 7200)
      #expect(try await outbox.states() == [.failed: 1])
    }
  }

  @Test func `gives up at once what will never be taken`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("a", "b")
      let transport = FakeTransport { mail throws(DeliveryFailure) in
        guard mail.messageID.hasPrefix("b") else {
          throw DeliveryFailure(.refused, "no such mailbox")
        }
      }
      let outcome = try await delivery(outbox, transport).deliverAll(as: "one")
      #expect(outcome.sent == 1 && outcome.failed == 1 && outcome.postponed == 0)
      #expect(outcome.lastFailure?.description == "no such mailbox")
      #expect(try await outbox.states() == [.sent: 1, .failed: 1])
    }
  }

  @Test func `form-M7 a mail sent and not noted goes out again under its name`() async throws {
    try await TestOutbox.within { outbox in
      try await outbox.queue("a")
      let clock = TestClock(1000)
      let transport = FakeTransport()
      let broken = NotesNothing(store: outbox.store)
      await #expect(throws: StoreFailure.self) {
        try await Delivery(from: broken, by: transport, clock: { clock.now })
          .deliverAll(as: "killed")
      }
      let worker = delivery(outbox, transport, clock)
      #expect(try await worker.deliverAll(as: "other").sent == 0)
      clock.now += 900
      #expect(try await worker.deliverAll(as: "other").sent == 1)
      #expect(transport.delivered == ["a@plants.example", "a@plants.example"])
    }
  }

  private func delivery(
    _ outbox: TestOutbox, _ transport: FakeTransport, _ clock: TestClock = TestClock(2000)
  ) -> Delivery {
    Delivery(from: outbox.store, by: transport, clock: { clock.now })
  }
}

/// A store whose disk is full as soon as a mail has been claimed.
private struct NotesNothing: Database {
  let store: any Database

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.read(work)
  }

  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer {
    try await store.write { session in
      let answer = try work(session)
      guard answer is [ClaimedMail] else { throw StoreFailure.unwritable(because: Full()) }
      return answer
    }
  }

  struct Full: Error {}
}
