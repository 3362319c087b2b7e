import Settings
import Vocabulary

extension HoursReader {
  /// Days that are different. A day goes before a run of days, one of a certain year before one
  /// of every year.
  mutating func holidays(_ node: Node, into hours: inout OpeningHours) {
    var holidays: [Holiday] = []
    var lines: [Holiday.Days: Int] = [:]
    for item in node.sequence ?? [node] {
      guard let holiday = holiday(item) else { continue }
      if let line = lines.updateValue(item.line, forKey: holiday.days) {
        reading.report(
          .error, at: item, "\(holiday.days) stands here and on line \(line)",
          advice: "Keep one of the two.")
      } else {
        holidays.append(holiday)
      }
    }
    for holiday in holidays.sorted(by: { $0.days.rank < $1.days.rank }) {
      hours.set(holiday)
    }
  }

  private mutating func holiday(_ node: Node) -> Holiday? {
    if node.text != nil {
      return WrittenDay.read(node, named: "holidays", &reading).map {
        Holiday(days: .one($0), spans: [], title: nil)
      }
    }
    let reader = self
    return reading.mapping(node, named: "holidays") { inner in
      let (title, open) = (inner.line("title"), inner.node("open"))
      let spans = open.map { reader.spans($0, named: "holidays.open", &inner) } ?? []
      let days = Holiday.Days.read(&inner, at: node)
      inner.unknownKeys()
      guard let spans, let days else { return nil }
      return Holiday(days: days, spans: spans, title: title)
    } ?? nil
  }
}

extension OpeningHours {
  fileprivate mutating func set(_ holiday: Holiday) {
    for day in holiday.days.all {
      switch day {
      case .date(let date):
        exceptions[date] = holiday.spans
        titles[date] = holiday.title
      case .everyYear(let day):
        yearly[day] = holiday.spans
        yearlyTitles[day] = holiday.title
        // Days of one year that belong to a run and not to themselves give way to it.
        if case .one = holiday.days {
          for date in exceptions.keys where YearDay(date) == day {
            exceptions[date] = nil
            titles[date] = nil
          }
        }
      }
    }
  }
}
