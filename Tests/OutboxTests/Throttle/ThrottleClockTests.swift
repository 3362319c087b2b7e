import Outbox
import Store
import Testing

struct ThrottleClockTests {
  @Test(arguments: [20, 3600, 86_400 * 365])
  func `a clock set back neither stalls nor bursts`(back: Int) async throws {
    try await TestOutbox.within { outbox in
      let limits = SendingLimits(all: .init(second: 5, hour: 50))
      let clock = TestClock(1_800_000_000)
      let first = try await sent(limits, outbox, clock, seconds: 8)
      #expect(first == 40)
      clock.now -= back
      // The rest of the hour's limit, at its pace and at once; then nothing.
      #expect(try await sent(limits, outbox, clock, seconds: 3) == 10)
      #expect(try await sent(limits, outbox, clock, seconds: 3400) == 0)
      #expect(try await sent(limits, outbox, clock, seconds: 400) == 50)
    }
  }

  @Test func `clocks of two machines that differ a little are one`() async throws {
    let outbox = try await TestOutbox.quick()
    let limits = SendingLimits(all: .init(second: 10))
    let one = TestOutbox.throttle(limits, in: outbox.store, for: .single)
    let other = TestOutbox.throttle(limits, in: outbox.store, for: .single)
    var granted = 0
    for now in 1000..<1100 {
      for _ in 0..<20 {
        if try await one.permit(domain: "a.org", at: now) == 0 { granted += 1 }
        if try await other.permit(domain: "a.org", at: now - 6) == 0 { granted += 1 }
      }
    }
    #expect((990...1000).contains(granted))
  }

  /// Workers come and go, die or give back; the clock runs as it likes, but not backwards.
  @Test(arguments: 1...8)
  func `mail-S21 no hour has more than its limit`(seed: UInt64) async throws {
    let outbox = try await TestOutbox.quick()
    var chance = Sequence(seed: seed)
    let limits = SendingLimits(
      all: .init(hour: 40, day: 300), domains: ["gmail.com": .init(hour: 7)])
    var workers = (0..<3).map { _ in TestOutbox.throttle(limits, in: outbox.store, for: .single) }
    var (now, all, gmail) = (10_000, [Int](), [Int]())
    for _ in 0..<6000 {
      now += chance.next(30) == 0 ? chance.next(900) : chance.next(4)
      let worker = chance.next(3)
      if chance.next(200) == 0 {
        workers[worker] = TestOutbox.throttle(limits, in: outbox.store, for: .single)
      }
      if chance.next(200) == 0 { try await workers[worker].giveBack() }
      let domain = chance.next(3) == 0 ? "gmail.com" : "a.org"
      guard try await workers[worker].permit(domain: domain, at: now) == 0 else { continue }
      all.append(now)
      if domain == "gmail.com" { gmail.append(now) }
    }
    #expect(most(all, in: 3600) <= 40 && most(all, in: 86_400) <= 300)
    #expect(most(gmail, in: 3600) <= 7)
    #expect(most(all, in: 3600) > 30)
  }

  private func sent(
    _ limits: SendingLimits, _ outbox: TestOutbox, _ clock: TestClock, seconds: Int
  ) async throws -> Int {
    let throttle = TestOutbox.throttle(limits, in: outbox.store, for: .single)
    var count = 0
    for _ in 0..<seconds {
      while try await throttle.permit(domain: "a.org", at: clock.now) == 0 { count += 1 }
      clock.now += 1
    }
    try await throttle.giveBack()
    return count
  }

  /// The most moments in any stretch of so many seconds.
  private func most(_ moments: [Int], in seconds: Int) -> Int {
    var (first, most) = (0, 0)
    for (index, moment) in moments.enumerated() {
      while moments[first] <= moment - seconds { first += 1 }
      most = max(most, index - first + 1)
    }
    return most
  }
}

/// Numbers that look like chance and are the same in every run (xorshift64, Marsaglia 2003).
private struct Sequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ bound: UInt64) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % bound)
  }
}
