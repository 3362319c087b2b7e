import Vocabulary

/// When clocks change from year to year: `GMT0BST,M3.5.0/1,M10.5.0` (POSIX, with the additions of
/// RFC 8536 §3.3.1).
struct ZoneRule: Hashable, Sendable {
  /// Seconds east of Greenwich.
  let standard: Int
  private let summer: Summer?

  private struct Summer: Hashable {
    let offset: Int
    let start: YearlyMoment, end: YearlyMoment
  }

  /// No clock is farther from Greenwich: a day and two hours.
  static let farthest = 26 * 3600

  init?(_ text: some Collection<UInt8>) {
    var scanner = ZoneRuleScanner(text)
    guard scanner.name(), let west = scanner.time(), abs(west) <= Self.farthest else { return nil }
    standard = -west
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if !scanner.isAtComma {
      guard let west = scanner.time(), abs(west) <= Self.farthest else { return nil }
      offset = -west
    }
    guard let start = scanner.moment(), let end = scanner.moment(), scanner.isAtEnd else {
      return nil
    }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// That of the last change before a moment, in the years round it. Where summer ends as the next
  /// begins, it lasts all year.
  func offset(at moment: Int) -> Int {
    guard let summer else { return standard }
    let year = CivilDate(daysSince1970: (moment + standard).quotient(86_400)).year
    var (last, offset) = (Int.min, standard)
    for year in year - 1...year + 1 {
      let end = summer.end.seconds(in: year) - summer.offset
      if end <= moment, end > last { (last, offset) = (end, standard) }
      let start = summer.start.seconds(in: year) - standard
      if start <= moment, start >= last { (last, offset) = (start, summer.offset) }
    }
    return offset
  }
}

/// A day of each year and a second of it, which may lie days before it or after.
struct YearlyMoment: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    /// From 1, without 29 February.
    case ofYear(Int)
    /// From 0, with it.
    case ofYearWithLeapDay(Int)
    /// The fifth is the last; weekdays from 0 for Sunday.
    case weekday(Int, week: Int, month: Int)
  }

  let day: Day
  let second: Int

  /// Since 1970, by the clocks of the place.
  func seconds(in year: Int) -> Int { days(in: year) * 86_400 + second }

  private func days(in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let before = year - 1
    let newYear =
      before * 365 + before.quotient(4) - before.quotient(100) + before.quotient(400) - 719_162
    switch day {
    case .ofYear(let day): return newYear + day - (isLeap && day > 59 ? 0 : 1)
    case .ofYearWithLeapDay(let day): return newYear + day
    case .weekday(let weekday, let week, let month):
      let leap = isLeap ? 1 : 0
      let first = newYear + Self.lengths[..<(month - 1)].reduce(0, +) + (month > 2 ? leap : 0)
      let length = Self.lengths[month - 1] + (month == 2 ? leap : 0)
      // 1 January 1970 was a Thursday.
      let offset = (weekday - (first + 4) % 7 + 14) % 7 + (week - 1) * 7
      return first + (offset < length ? offset : offset - 7)
    }
  }

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

extension Int {
  /// Rounded down, also below zero.
  fileprivate func quotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
