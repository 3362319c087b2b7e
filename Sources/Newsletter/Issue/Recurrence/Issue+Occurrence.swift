public import Vocabulary

extension Issue {
  /// The issue as it goes out at one of its moments. To the ledger each is an issue of its own,
  /// called by the day: `tips@2026-12-01`.
  public func occurrence(at moment: Timestamp) -> Issue {
    var issue = self
    issue.name = "\(name)@\(moment.day)"
    issue.schedule = Schedule(
      at: moment,
      tooLate: recurrence.map {
        Timestamp(seconds: moment.seconds + $0.lateness, offset: moment.offset)
      })
    issue.recurrence = nil
    return issue
  }

  /// The occurrence of this name; nil where it is none of this issue's. That its day is none any
  /// more, as the author has chosen others, does not matter.
  public func occurrence(named text: String) -> Issue? {
    guard let recurrence, text.hasPrefix(name + "@") else { return nil }
    let parts = text.dropFirst(name.count + 1).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3,
      let day = CivilDate(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    let issue = occurrence(at: recurrence.time(on: day))
    return issue.name == text ? issue : nil
  }
}
