import Outbox
import Store
import Testing
import Vocabulary

struct ThrottleTests {
  @Test func `without limits the store is not asked`() async throws {
    let throttle = TestOutbox.throttle(.none, in: ClosedStore(), for: .single)
    for _ in 0..<1000 {
      #expect(try await throttle.permit(domain: "plants.example", at: 5) == 0)
    }
    try await throttle.giveBack()
  }

  @Test func `a domain without a limit is not asked about either`() async throws {
    let limits = SendingLimits(domains: ["gmail.com": .init(hour: 1)])
    let throttle = TestOutbox.throttle(limits, in: ClosedStore(), for: .issue)
    #expect(try await throttle.permit(domain: "plants.example", at: 5) == 0)
    await #expect(throws: StoreFailure.self) {
      try await throttle.permit(domain: "gmail.com", at: 5)
    }
  }

  @Test func `mail-S21 the limit of a second is one for all workers`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(second: 10))
      let workers = (0..<4).map { _ in TestOutbox.throttle(limits, in: outbox.store, for: .single) }
      for now in 100..<105 {
        var granted = 0
        for turn in 0..<40 where try await workers[turn % 4].permit(domain: "a.org", at: now) == 0 {
          granted += 1
        }
        #expect(granted == 10)
        #expect(try await workers[0].permit(domain: "a.org", at: now) == 1)
      }
    }
  }

  @Test func `mail-S21 what was sent counts after a restart`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(hour: 5))
      let first = try await granted(limits, in: outbox, at: 7200, tries: 3)
      #expect(first == 3)
      #expect(try await granted(limits, in: outbox, at: 7300, tries: 9) == 2)
      let throttle = TestOutbox.throttle(limits, in: outbox.store, for: .single)
      // The first three left in the minute from 7200 on: it is over at 7260, an hour later they end.
      #expect(try await throttle.permit(domain: "a.org", at: 7300) == 7260 + 3600 - 7300)
      #expect(try await granted(limits, in: outbox, at: 7260 + 3600, tries: 9) == 3)
    }
  }

  @Test func `who dies loses a block at most`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(day: 80))
      let dying = TestOutbox.throttle(limits, in: outbox.store, for: .single)
      for _ in 0..<20 { #expect(try await dying.permit(domain: "a.org", at: 50) == 0) }
      let left = try await granted(limits, in: outbox, at: 60, tries: 100)
      #expect((50...60).contains(left))
    }
  }

  @Test func `what is given back is there for others`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(day: 80))
      let first = try await granted(limits, in: outbox, at: 50, tries: 20)
      #expect(first == 20)
      #expect(try await granted(limits, in: outbox, at: 60, tries: 100) == 60)
    }
  }

  @Test func `a domain that waits keeps no other from its mails`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(day: 100), domains: ["gmail.com": .init(hour: 2)])
      let throttle = TestOutbox.throttle(limits, in: outbox.store, for: .single)
      var waits: [Int] = []
      for domain in ["gmail.com", "gmail.com", "gmail.com", "a.org"] {
        waits.append(try await throttle.permit(domain: domain, at: 60))
      }
      #expect(waits == [0, 0, 3660, 0])
      #expect(await throttle.pause(at: 60) == 0)
      try await throttle.giveBack()
      let use = try await outbox.store.read { try $0.sendingUse(of: limits, at: 61) }
      let shown = use.map { "\($0.domain) \($0.span) \($0.used)/\($0.limit)" }
      #expect(shown == [" day 3/100", "gmail.com hour 2/2"])
    }
  }

  @Test func `a tenth is kept for mails that somebody waits for`() async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(day: 100))
      let issue = TestOutbox.throttle(limits, in: outbox.store, for: .issue)
      var count = 0
      while try await issue.permit(domain: "a.org", at: 9) == 0 { count += 1 }
      #expect(count == 90)
      #expect(await issue.pause(at: 9) == 87_300 - 9)
      #expect(try await granted(limits, in: outbox, at: 9, tries: 50) == 10)
    }
  }

  @Test func `the store is asked for blocks`() async throws {
    try await TestOutbox.within { outbox in
      let store = CountingStore(store: outbox.store)
      let throttle = TestOutbox.throttle(
        SendingLimits(all: .init(hour: 100_000)), in: store, for: .single)
      for _ in 0..<10_000 { _ = try await throttle.permit(domain: "a.org", at: 5) }
      #expect((100...110).contains(store.writes))
    }
  }

  @Test func `many at once are granted what is there, and no more`() async throws {
    try await TestOutbox.within { outbox in
      let throttle = TestOutbox.throttle(
        SendingLimits(all: .init(hour: 300)), in: outbox.store, for: .single)
      let count = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<50 {
          group.addTask {
            var count = 0
            for _ in 0..<10 where try await throttle.permit(domain: "a.org", at: 5) == 0 {
              count += 1
            }
            return count
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(count == 300)
    }
  }

  private func granted(
    _ limits: SendingLimits, in outbox: TestOutbox, at now: Int, tries: Int
  ) async throws -> Int {
    let throttle = TestOutbox.throttle(limits, in: outbox.store, for: .single)
    var count = 0
    for _ in 0..<tries where try await throttle.permit(domain: "a.org", at: now) == 0 {
      count += 1
    }
    try await throttle.giveBack()
    return count
  }
}
