public import Vocabulary

/// When a business is open: hours for each weekday, and days that are different.
public struct OpeningHours: Sendable, Hashable {
  /// Monday first, seven; the spans of a day in order, none where it is closed.
  public var week: [[Span]]
  /// Days that are not as their weekday: holidays with none, a late evening with its own.
  public var exceptions: [CivilDate: [Span]]

  public init(week: [[Span]], exceptions: [CivilDate: [Span]] = [:]) {
    precondition(week.count == 7, "a week has seven days")
    (self.week, self.exceptions) = (week, exceptions)
  }

  /// From a minute of the day up to another, which is not in it; 1440 is midnight.
  public struct Span: Sendable, Hashable {
    public var from: Int, to: Int

    public init(from: Int, to: Int) { (self.from, self.to) = (from, to) }
  }

  public func spans(on day: CivilDate) -> [Span] { exceptions[day] ?? week[day.weekday - 1] }
}
