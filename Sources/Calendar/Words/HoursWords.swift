/// The words and signs in which hours are told; a language has its own.
public struct HoursWords: Sendable, Hashable {
  /// Between the beginning and the end of a span.
  public var dash: String
  public var comma: String
  public var closed: String
  /// Between the first and the last of a run of days, and between two days.
  public var to: String, and: String
  /// Monday first.
  public var weekdays: [String]

  public init(
    dash: String, comma: String, closed: String, to: String, and: String, weekdays: [String]
  ) {
    precondition(weekdays.count == 7, "a week has seven days")
    (self.dash, self.comma, self.closed) = (dash, comma, closed)
    (self.to, self.and, self.weekdays) = (to, and, weekdays)
  }

  public static let english = HoursWords(
    dash: " – ", comma: ", ", closed: "closed", to: " to ", and: " and ",
    weekdays: WrittenDays.names)
}

extension HoursWords {
  /// `9:00 – 12:30, 13:30 – 17:00`, or that it is closed.
  public func text(_ spans: [OpeningHours.Span]) -> String {
    spans.isEmpty ? closed : spans.map { text($0) }.joined(separator: comma)
  }

  public func text(_ span: OpeningHours.Span) -> String {
    Self.clock(span.from) + dash + Self.clock(span.to)
  }

  /// A minute of the day as clocks show it: `9:00`, and `24:00` at its end.
  public static func clock(_ minute: Int) -> String {
    "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
  }

  /// `Tuesday to Friday`, `Sunday and Monday`, `Saturday`.
  public func text(_ run: OpeningHours.Run) -> String {
    let names = run.days.map { weekdays[$0 - 1] }
    guard let first = names.first, let last = names.last else { return "" }
    return switch names.count {
    case 1: first
    case 2: first + and + last
    default: first + to + last
    }
  }
}
