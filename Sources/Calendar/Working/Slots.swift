public import Vocabulary

extension WorkingTime {
  /// The minutes of a day at which an appointment of so many minutes can begin, one after the
  /// other inside the opening hours.
  public func slots(on day: CivilDate, minutes length: Int) -> [Int] {
    guard length > 0 else { return [] }
    return hours.spans(on: day).flatMap { span in
      stride(from: span.from, through: span.to - length, by: length).filter { exists($0, on: day) }
    }
  }

  /// Whether an appointment of so many minutes can begin at a minute of a day.
  public func contains(_ day: CivilDate, minute: Int, length: Int) -> Bool {
    length > 0 && exists(minute, on: day)
      && hours.spans(on: day).contains {
        $0.from <= minute && minute < $0.to && length <= $0.to - minute
      }
  }

  /// Whether clocks show a minute on a day; an hour is skipped on one day of the year.
  private func exists(_ minute: Int, on day: CivilDate) -> Bool {
    guard (0..<1440).contains(minute) else { return false }
    let shown = timestamp(moment(day, minute: minute))
    return shown.hour * 60 + shown.minute == minute
  }
}
