import Testing
import Vocabulary

struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2026, 3, 1, 20_513, 7), (1969, 12, 31, -1, 3),
    (1600, 1, 1, -135_140, 6),
  ])
  func `counts days and knows its weekday`(
    year: Int, month: Int, day: Int, count: Int, weekday: Int
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == count)
    #expect(date.weekday == weekday)
    #expect(CivilDate(daysSince1970: count) == date)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 1, 0), (-1, 1, 1),
  ])
  func `is only a day that there is`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `goes round for four hundred years`() {
    var last = CivilDate(daysSince1970: -1)
    for count in 0..<146_097 {
      let day = CivilDate(daysSince1970: count)
      guard day.daysSince1970 == count, last < day else {
        return #expect(day.daysSince1970 == count)
      }
      last = day
    }
    #expect(last.description == "2369-12-31")
  }
}

struct TimestampTests {
  @Test func `shows the clock that it was written by`() throws {
    let day = try #require(CivilDate(year: 2015, month: 12, day: 18))
    let late = Timestamp(day, hour: 23, minute: 30, second: 5, offset: -4 * 3600)
    #expect(late.seconds == 1_450_495_805)
    #expect("\(late.day) \(late.hour):\(late.minute):\(late.second)" == "2015-12-18 23:30:5")
    #expect(Timestamp(seconds: late.seconds).day.description == "2015-12-19")
  }

  @Test func `is a day before 1970 too`() {
    let time = Timestamp(seconds: -1)
    #expect("\(time.day) \(time.hour):\(time.minute):\(time.second)" == "1969-12-31 23:59:59")
  }
}
