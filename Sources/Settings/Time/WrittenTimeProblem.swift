import Vocabulary

extension WrittenTime {
  /// Why a text is no date.
  public enum Problem: Error, Hashable {
    case notADate
    case noSuchMonth(Int)
    case noSuchDay(Int, month: Int, year: Int)
    case noSuchTime(hour: Int, minute: Int, second: Int)
    case noSuchOffset

    /// What is wrong, as the second half of a sentence; nil where the form itself is.
    public var explanation: String? {
      switch self {
      case .notADate: nil
      case .noSuchMonth(let month): "there is no month \(month)"
      case .noSuchDay(let day, let month, let year):
        "\(WrittenTime.months[month - 1]) \(year) has no day \(day)"
      case .noSuchTime(let hour, _, _) where hour > 23: "a day has no hour \(hour)"
      case .noSuchTime(_, let minute, _) where minute > 59: "an hour has no minute \(minute)"
      case .noSuchTime(_, _, let second): "a minute has no second \(second)"
      case .noSuchOffset: "no clock is that far from Greenwich"
      }
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
