import Vocabulary

extension Timestamp {
  /// `3 June 2027 09:00`, by the clock that it was written by; a bare day has no hour.
  var words: String { "\(dayAndMonth) \(day.year)\(clock)" }

  /// The same without the year, where that is the one we are in.
  func words(onceIn year: Int) -> String {
    day.year == year ? dayAndMonth + clock : words
  }

  private var dayAndMonth: String { "\(day.day) \(Self.months[day.month - 1])" }

  private var clock: String {
    guard hasTime else { return "" }
    return " " + [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
