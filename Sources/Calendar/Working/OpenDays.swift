import Settings
import Vocabulary

/// The days on which a business opens, one after the other; ends where it stays closed for more
/// than 400 days, so that a business that never opens stops nobody.
struct OpenDays: Sequence, IteratorProtocol {
  private let time: WorkingTime
  private var number: Int

  init(_ time: WorkingTime, from day: CivilDate) {
    (self.time, number) = (time, day.daysSince1970)
  }

  mutating func next() -> (day: CivilDate, openings: [Range<Int>])? {
    for later in number...number + 400 {
      let day = CivilDate(daysSince1970: later)
      let openings = time.openings(on: day)
      guard !openings.isEmpty else { continue }
      number = later + 1
      return (day, openings)
    }
    return nil
  }
}

extension WorkingTime {
  /// The moments of a day between which it is open, without those that clocks skip altogether.
  func openings(on day: CivilDate) -> [Range<Int>] {
    hours.spans(on: day).compactMap { span in
      let start = moment(day, minute: span.from)
      let end = moment(day, minute: span.to)
      return start < end ? start..<end : nil
    }
  }

  /// The first moment at which clocks show a minute of a day; where they skip it, the moment at
  /// which they do.
  func moment(_ day: CivilDate, minute: Int) -> Int {
    let local = day.daysSince1970 * 86_400 + minute * 60
    let moment = local - zone.offset(atLocal: day, secondOfDay: minute * 60)
    return moment + zone.offset(at: moment) == local ? moment : skip(before: moment)
  }

  /// The first moment of the offset that holds at `moment`, within the day before it.
  private func skip(before moment: Int) -> Int {
    let offset = zone.offset(at: moment)
    var (low, high) = (moment - 86_400, moment)
    guard zone.offset(at: low) != offset else { return moment }
    while high - low > 1 {
      let middle = (low + high) / 2
      if zone.offset(at: middle) == offset { high = middle } else { low = middle }
    }
    return high
  }
}
