/// The names of months and weekdays, and the order in which a language writes a date.
public struct DateWords: Sendable, Hashable {
  /// January first, twelve of each.
  public let months: [String], shortMonths: [String]
  /// Monday first, seven of each.
  public let weekdays: [String], shortWeekdays: [String]
  /// The formats called `long`, `short` and `month`.
  let longFormat: DateFormat, shortFormat: DateFormat, monthFormat: DateFormat

  /// Formats are written in letters: `d MMMM yyyy`.
  public init(
    months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String],
    long: String, short: String, month: String
  ) {
    precondition(months.count == 12 && shortMonths.count == 12, "a year has twelve months")
    precondition(weekdays.count == 7 && shortWeekdays.count == 7, "a week has seven days")
    (self.months, self.shortMonths) = (months, shortMonths)
    (self.weekdays, self.shortWeekdays) = (weekdays, shortWeekdays)
    longFormat = Self.format(long)
    shortFormat = Self.format(short)
    monthFormat = Self.format(month)
  }

  private static func format(_ letters: String) -> DateFormat {
    do { return try DateFormat(letters) } catch {
      preconditionFailure("“\(letters)” is no date format: \(error.message)")
    }
  }

  public static let english = DateWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    long: "d MMMM yyyy", short: "d MMM yyyy", month: "MMMM yyyy")
}
