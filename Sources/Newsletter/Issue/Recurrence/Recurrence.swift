public import Settings
public import Vocabulary

/// When an issue goes out again and again, by the clocks of the site's zone.
public struct Recurrence: Sendable, Hashable {
  public enum Every: String, Sendable, Hashable, CaseIterable { case day, week, month }

  public var every: Every
  /// Of a week its days, 1 for Monday to 7 for Sunday; of a month its days, 31 being the last one
  /// however long the month is. Empty for every day.
  public var days: [Int]
  /// Of the local day.
  public var secondOfDay: Int
  public var zone: Zone
  /// The first and the last day; nil for no bound.
  public var from: CivilDate?, until: CivilDate?
  /// Seconds behind its moment after which an occurrence is not sent any more.
  public var lateness: Int

  public init(
    every: Every, days: [Int] = [], secondOfDay: Int, zone: Zone, from: CivilDate? = nil,
    until: CivilDate? = nil, lateness: Int = 43_200
  ) {
    (self.every, self.days, self.secondOfDay) = (every, days, secondOfDay)
    (self.zone, self.from, self.until, self.lateness) = (zone, from, until, lateness)
  }
}

extension Recurrence {
  /// The last moment up to `now`, in seconds since 1970; nil where there was none.
  public func last(upTo now: Int) -> Timestamp? {
    first(from: today(at: now), by: -1) { $0.seconds <= now }
  }

  /// The first moment behind `now`; nil where there is none.
  public func next(after now: Int) -> Timestamp? {
    first(from: today(at: now), by: 1) { $0.seconds > now }
  }

  /// The moment of a day; nil if it is none of its days. A time that clocks skip is as late as it
  /// would have been, one that they show twice is the first of the two.
  public func moment(on day: CivilDate) -> Timestamp? {
    guard isDay(day), from.map({ $0 <= day }) ?? true, until.map({ day <= $0 }) ?? true else {
      return nil
    }
    return time(on: day)
  }

  /// Its time of a day, whether it is one of its days or not.
  func time(on day: CivilDate) -> Timestamp {
    let offset = zone.offset(atLocal: day, secondOfDay: secondOfDay)
    return Timestamp(seconds: day.daysSince1970 * 86_400 + secondOfDay - offset, offset: offset)
  }

  private func today(at now: Int) -> Int {
    Timestamp(seconds: now, offset: zone.offset(at: now)).day.daysSince1970
  }

  /// A month has one of its days in any 31 on end, wherever one begins; a clock that is put back
  /// around midnight makes two days of one, so the day before or behind is looked at too.
  private func first(from day: Int, by step: Int, where fits: (Timestamp) -> Bool) -> Timestamp? {
    let start = bounded(day - step, by: step)
    for count in 0...33 {
      let moment = moment(on: CivilDate(daysSince1970: start + step * count))
      if let moment, fits(moment) { return moment }
    }
    return nil
  }

  /// Of a time that lies ahead the first day, of one that is over the last.
  private func bounded(_ day: Int, by step: Int) -> Int {
    if step > 0, let from { return max(day, from.daysSince1970) }
    if step < 0, let until { return min(day, until.daysSince1970) }
    return day
  }

  private func isDay(_ day: CivilDate) -> Bool {
    switch every {
    case .day: true
    case .week: days.contains(day.weekday)
    case .month:
      days.contains(day.day)
        || (CivilDate(daysSince1970: day.daysSince1970 + 1).day == 1
          && days.contains { $0 > day.day })
    }
  }
}
