import Settings
import Vocabulary

/// An entry of `holidays`: a day or a run of days that are different.
struct Holiday {
  let days: Days
  let spans: [OpeningHours.Span]
  let title: String?

  enum Days: Hashable {
    case one(WrittenDay)
    case run(CivilDate, CivilDate)
    case yearlyRun(YearDay, YearDay)
  }
}

extension Holiday.Days {
  /// The later counts: runs before days, every year before a certain one.
  var rank: Int {
    switch self {
    case .yearlyRun: 0
    case .run: 1
    case .one(.everyYear): 2
    case .one(.date): 3
    }
  }

  var all: [WrittenDay] {
    switch self {
    case .one(let day): [day]
    case .run(let from, let to):
      (from.daysSince1970...to.daysSince1970).map { .date(CivilDate(daysSince1970: $0)) }
    case .yearlyRun(let from, let to): Self.yearDays(from: from, to: to).map { .everyYear($0) }
    }
  }

  /// From 24 December to 2 January goes over the end of the year.
  private static func yearDays(from: YearDay, to: YearDay) -> [YearDay] {
    // Of 2000, which has all days there are.
    let year = (0..<366).map { YearDay(CivilDate(daysSince1970: 10_957 + $0)) }
    guard let first = year.firstIndex(of: from), let last = year.firstIndex(of: to) else {
      return []
    }
    return first <= last ? Array(year[first...last]) : Array(year[first...] + year[...last])
  }

  static func read(_ reading: inout Reading, at node: Node) -> Self? {
    let (date, from, to) = (reading.node("date"), reading.node("from"), reading.node("to"))
    if let date, from == nil, to == nil {
      return WrittenDay.read(date, named: "holidays.date", &reading).map { .one($0) }
    }
    guard date == nil, let from, let to else {
      reading.report(
        .error, at: node, "a holiday has a “date”, or “from” and “to”",
        advice: "Write it like “{ from: 2026-12-24, to: 2027-01-02 }”.")
      return nil
    }
    let first = WrittenDay.read(from, named: "holidays.from", &reading)
    let last = WrittenDay.read(to, named: "holidays.to", &reading)
    switch (first, last) {
    case (.date(let first)?, .date(let last)?):
      let count = last.daysSince1970 - first.daysSince1970
      if (0..<366).contains(count) { return .run(first, last) }
      reading.report(
        .error, at: to,
        count < 0 ? "\(last) is before \(first)" : "from \(first) to \(last) is more than a year")
    case (.everyYear(let first)?, .everyYear(let last)?): return .yearlyRun(first, last)
    case (_?, _?):
      reading.report(
        .error, at: to, "of “from” and “to” one has a year and one has none",
        advice: "Write both like 2026-12-24, or both like 12-24 for every year.")
    default: break
    }
    return nil
  }
}

extension Holiday.Days: CustomStringConvertible {
  var description: String {
    switch self {
    case .one(let day): "\(day)"
    case .run(let from, let to): "from \(from) to \(to)"
    case .yearlyRun(let from, let to): "from \(from) to \(to)"
    }
  }
}
