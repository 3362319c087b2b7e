public import Vocabulary

/// When a business is open: hours for each weekday, and days that are different.
public struct OpeningHours: Sendable, Hashable {
  /// Monday first, seven; the spans of a day in order, none where it is closed.
  public var week: [[Span]]
  /// Days that are not as their weekday: holidays with none, a late evening with its own.
  public var exceptions: [CivilDate: [Span]]
  /// The same for days of every year; a day of one year goes before them.
  public var yearly: [YearDay: [Span]]
  /// What a day is called that is different: “Christmas Day”.
  public var titles: [CivilDate: String] = [:]
  public var yearlyTitles: [YearDay: String] = [:]

  public init(
    week: [[Span]], exceptions: [CivilDate: [Span]] = [:], yearly: [YearDay: [Span]] = [:]
  ) {
    precondition(week.count == 7, "a week has seven days")
    (self.week, self.exceptions, self.yearly) = (week, exceptions, yearly)
  }

  /// From a minute of the day up to another, which is not in it; 1440 is midnight.
  public struct Span: Sendable, Hashable {
    public var from: Int, to: Int

    public init(from: Int, to: Int) { (self.from, self.to) = (from, to) }
  }

  /// When it is open on a day, in order; none where it is closed.
  public func spans(on day: CivilDate) -> [Span] {
    exceptions[day] ?? yearly[YearDay(day)] ?? week[day.weekday - 1]
  }

  /// Why a day is different, if it is and the owner said so.
  public func title(of day: CivilDate) -> String? {
    exceptions[day] == nil ? yearlyTitles[YearDay(day)] : titles[day]
  }

  /// Monday to Friday, nine to five: what promises count where site.yaml gives no hours.
  public static let usual = OpeningHours(
    week: (1...7).map { $0 <= 5 ? [Span(from: 9 * 60, to: 17 * 60)] : [] })
}

/// A day of every year: 25 December. 29 February comes only when it does.
public struct YearDay: Hashable, Sendable {
  public let month: Int, day: Int

  /// Nil if no year has such a day.
  public init?(month: Int, day: Int) {
    // A leap year, which has them all.
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    (self.month, self.day) = (month, day)
  }

  public init(_ date: CivilDate) { (month, day) = (date.month, date.day) }
}

extension YearDay: CustomStringConvertible {
  /// As in site.yaml: `12-25`.
  public var description: String {
    (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }
}
