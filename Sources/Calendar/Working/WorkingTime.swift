public import Settings
public import Vocabulary

/// Counts the time in which a business is open.
///
/// Seconds are those that pass: an hour that clocks skip is not counted, one that they show twice
/// is counted twice.
public struct WorkingTime: Sendable {
  public let hours: OpeningHours
  public let zone: Zone

  public init(_ hours: OpeningHours, zone: Zone) { (self.hours, self.zone) = (hours, zone) }

  /// A moment as clocks at the business show it.
  public func timestamp(_ moment: Int) -> Timestamp {
    Timestamp(seconds: moment, offset: zone.offset(at: moment))
  }

  /// The day it is at the business.
  public func day(at moment: Int) -> CivilDate { timestamp(moment).day }

  /// The moment at which so many open hours have passed.
  ///
  /// A business that is closed for more than a year is counted as one that never closes.
  public func due(after now: Int, hours count: Int) -> Timestamp {
    var left = max(0, count) * 3600
    for span in openings(after: now) {
      let length = span.upperBound - span.lowerBound
      if left <= length { return timestamp(span.lowerBound + left) }
      left -= length
    }
    return timestamp(now + max(0, count) * 3600)
  }

  /// The closing time of the last of so many days after today on which it opens.
  ///
  /// Today is not one of them. Of no days it is today's closing time, or that of the next open day
  /// once it is over.
  public func due(after now: Int, days count: Int) -> Timestamp {
    let today = day(at: now)
    var left = max(0, count)
    for open in OpenDays(self, from: today) {
      guard let closing = open.openings.last?.upperBound, closing > now else { continue }
      if open.day > today { left -= 1 }
      if left <= 0 { return timestamp(closing) }
    }
    return timestamp(now + max(0, count) * 86_400)
  }

  public func isOpen(at moment: Int) -> Bool {
    openings(on: day(at: moment)).contains { $0.contains(moment) }
  }

  /// When it opens next: the moment itself if it is open, nil if it stays closed for more than a
  /// year.
  public func nextOpening(after now: Int) -> Timestamp? {
    openings(after: now).first { _ in true }.map { timestamp($0.lowerBound) }
  }

  /// What is left of the times at which it is open, one after the other.
  private func openings(after now: Int) -> OpeningsAhead {
    OpeningsAhead(days: OpenDays(self, from: day(at: now)), now: now)
  }
}

private struct OpeningsAhead: Sequence, IteratorProtocol {
  private var days: OpenDays
  private let now: Int
  private var ofToday: ArraySlice<Range<Int>> = []

  init(days: OpenDays, now: Int) { (self.days, self.now) = (days, now) }

  mutating func next() -> Range<Int>? {
    while true {
      while let span = ofToday.popFirst() {
        if span.upperBound > now { return Swift.max(span.lowerBound, now)..<span.upperBound }
      }
      guard let day = days.next() else { return nil }
      ofToday = day.openings[...]
    }
  }
}
