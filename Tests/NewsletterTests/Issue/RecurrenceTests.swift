import Newsletter
import Settings
import Testing
import Vocabulary

struct RecurrenceTests {
  private let berlin = Zone("Europe/Berlin") ?? .utc

  @Test func `every month on its first day, by the clocks of the zone`() {
    let monthly = Recurrence(every: .month, days: [1], secondOfDay: 9 * 3600, zone: berlin)
    #expect(
      moments(monthly, from: "2026-09-15", count: 4) == [
        "2026-10-01T09:00:00+02:00", "2026-11-01T09:00:00+01:00", "2026-12-01T09:00:00+01:00",
        "2027-01-01T09:00:00+01:00",
      ])
  }

  @Test func `the last day of a month is the 31st of every one`() {
    let last = Recurrence(every: .month, days: [31], secondOfDay: 0, zone: .utc)
    #expect(
      moments(last, from: "2027-12-31", count: 4) == [
        "2027-12-31T00:00:00Z", "2028-01-31T00:00:00Z", "2028-02-29T00:00:00Z",
        "2028-03-31T00:00:00Z",
      ])
    let both = Recurrence(every: .month, days: [30, 31], secondOfDay: 0, zone: .utc)
    #expect(
      moments(both, from: "2027-02-01", count: 3) == [
        "2027-02-28T00:00:00Z", "2027-03-30T00:00:00Z", "2027-03-31T00:00:00Z",
      ])
  }

  @Test func `every week on some days`() {
    let weekly = Recurrence(every: .week, days: [1, 4], secondOfDay: 3600, zone: .utc)
    #expect(
      moments(weekly, from: "2026-11-23", count: 3) == [
        "2026-11-23T01:00:00Z", "2026-11-26T01:00:00Z", "2026-11-30T01:00:00Z",
      ])
  }

  @Test func `clocks that skip the time or show it twice leave out no day and double none`() {
    let daily = Recurrence(every: .day, secondOfDay: 9000, zone: berlin)
    #expect(
      moments(daily, from: "2026-03-28", count: 3) == [
        "2026-03-28T02:30:00+01:00", "2026-03-29T02:30:00+01:00", "2026-03-30T02:30:00+02:00",
      ])
    #expect(
      moments(daily, from: "2026-10-24", count: 3) == [
        "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00",
      ])
  }

  @Test func `begins and ends with its days`() {
    let some = Recurrence(
      every: .month, days: [15], secondOfDay: 0, zone: .utc,
      from: CivilDate(year: 2030, month: 2, day: 1), until: CivilDate(year: 2030, month: 3, day: 20)
    )
    #expect(some.last(upTo: 0) == nil)
    #expect(
      moments(some, from: "2026-01-01", count: 3) == [
        "2030-02-15T00:00:00Z", "2030-03-15T00:00:00Z",
      ])
    #expect(some.last(upTo: 2_000_000_000).map { "\($0)" } == "2030-03-15T00:00:00Z")
  }

  /// Whatever the moment, the last and the next are the two that it lies between.
  @Test(arguments: ["Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Africa/Cairo"])
  func `the last and the next lie on both sides`(name: String) throws {
    let zone = try #require(Zone(name))
    for recurrence in [
      Recurrence(every: .day, secondOfDay: 86_399, zone: zone),
      Recurrence(every: .day, secondOfDay: 0, zone: zone),
      Recurrence(every: .week, days: [7], secondOfDay: 7200, zone: zone),
      Recurrence(every: .month, days: [29, 31], secondOfDay: 43_200, zone: zone),
    ] {
      for now in stride(from: 1_290_000_000, to: 1_340_000_000, by: 40_011) {
        let last = try #require(recurrence.last(upTo: now))
        let next = try #require(recurrence.next(after: now))
        #expect(last.seconds <= now && now < next.seconds)
        #expect(recurrence.next(after: last.seconds) == next)
        #expect(recurrence.last(upTo: next.seconds - 1) == last)
      }
    }
  }

  private func moments(_ recurrence: Recurrence, from day: String, count: Int) -> [String] {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard let first = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return [] }
    var (now, moments) = (
      first.daysSince1970 * 86_400 - recurrence.zone.offset(atLocal: first) - 1, [String]()
    )
    while moments.count < count, let next = recurrence.next(after: now) {
      moments.append("\(next)")
      now = next.seconds
    }
    return moments
  }
}
