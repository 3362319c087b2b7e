import Calendar
import Vocabulary

/// The times at which a slot may begin on one day or another: `09:00`, `09:30`.
///
/// Which of them there are on the chosen day is for the check of what was sent.
struct SlotTimes {
  let all: [String]

  init(_ hours: OpeningHours, every minutes: Int) {
    guard minutes > 0 else {
      all = []
      return
    }
    var starts: Set<Int> = []
    for span in hours.week.joined() {
      var start = span.from
      while start + minutes <= span.to {
        starts.insert(start)
        start += minutes
      }
    }
    all = starts.sorted().map { "\(Self.two($0 / 60)):\(Self.two($0 % 60))" }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CivilDate {
  func later(by days: Int) -> String { "\(CivilDate(daysSince1970: daysSince1970 + days))" }
}
