import Calendar
import Testing
import Vocabulary

struct OpeningHoursTests {
  @Test func `a day of its own goes before its weekday`() throws {
    let nine = OpeningHours.Span(from: 540, to: 1020)
    let monday = try #require(CivilDate(year: 2026, month: 11, day: 23))
    let hours = OpeningHours(week: Array(repeating: [nine], count: 7), exceptions: [monday: []])
    #expect(hours.spans(on: monday).isEmpty)
    #expect(hours.spans(on: CivilDate(daysSince1970: monday.daysSince1970 + 1)) == [nine])
  }
}
