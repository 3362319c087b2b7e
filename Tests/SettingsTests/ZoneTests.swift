import Foundation
import Testing
import Vocabulary

@testable import Settings

struct ZoneTests {
  @Test func `knows summer from winter`() throws {
    let zone = try #require(Zone("Europe/Amsterdam"))
    #expect(zone.offset(atLocal: try day(2024, 1, 15)) == 3600)
    #expect(zone.offset(atLocal: try day(2024, 7, 15)) == 7200)
    // 2024-03-31T01:00:00Z, when clocks there were put forward.
    #expect(zone.offset(at: 1_711_846_799) == 3600)
    #expect(zone.offset(at: 1_711_846_800) == 7200)
  }

  @Test func `takes the first of an hour that comes twice`() throws {
    let zone = try #require(Zone("Europe/Amsterdam"))
    #expect(zone.offset(atLocal: try day(2024, 10, 27), secondOfDay: 2 * 3600 + 1800) == 7200)
    #expect(zone.offset(atLocal: try day(2024, 10, 27), secondOfDay: 3 * 3600) == 3600)
  }

  @Test func `takes an hour that is skipped as if clocks had not been changed`() throws {
    let zone = try #require(Zone("America/New_York"))
    #expect(zone.offset(atLocal: try day(2024, 3, 10), secondOfDay: 2 * 3600 + 1800) == -18_000)
    #expect(zone.offset(atLocal: try day(2024, 3, 10), secondOfDay: 3 * 3600) == -14_400)
  }

  @Test(arguments: ["UTC", "GMT", "Etc/UTC"])
  func `needs nobody for Greenwich`(identifier: String) throws {
    #expect(try #require(Zone(identifier)).offset(at: 0) == 0)
  }

  /// Every nine days at another hour each time, and the seconds round each change between.
  @Test func `says the same as Foundation of every zone until 2080`() throws {
    var different: [String] = []
    var count = 0
    for identifier in TimeZone.knownTimeZoneIdentifiers {
      guard let theirs = TimeZone(identifier: identifier), let ours = Zone(identifier) else {
        continue
      }
      count += 1
      var last = 0
      for moment in stride(from: 0, to: 3_471_292_800, by: 86_400 * 9 + 7) {
        let change = Self.change(of: ours, between: last, and: moment)
        for moment in [moment, change - 1, change] {
          let offset = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
          guard ours.offset(at: moment) != offset else { continue }
          different.append("\(identifier) \(moment): \(ours.offset(at: moment)), not \(offset)")
        }
        last = moment
      }
    }
    #expect(different == [])
    #expect(count > 400)
  }

  /// The first second of another offset; the end where there is none.
  private static func change(of zone: Zone, between start: Int, and end: Int) -> Int {
    let offset = zone.offset(at: start)
    guard zone.offset(at: end) != offset else { return end }
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if zone.offset(at: middle) == offset { low = middle } else { high = middle }
    }
    return high
  }

  @Test func `guesses a zone from a slip or a city`() {
    #expect(Zone("Europe/Amsterdm") == nil)
    #expect(Zone.nearest(to: "Europe/Amsterdm") == "Europe/Amsterdam")
    #expect(Zone.nearest(to: "new york") == "America/New_York")
    #expect(Zone.nearest(to: "nowhere at all") == nil)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }
}
