import Calendar
import Templates
import Vocabulary

/// Days and hours as a sentence to a visitor writes them.
enum DayWords {
  /// `24 December 2026`
  static func long(_ day: CivilDate) -> String {
    "\(day.day) \(DateWords.english.months[day.month - 1]) \(day.year)"
  }

  /// `Thursday 24 December`
  static func weekday(_ day: CivilDate) -> String {
    DateWords.english.weekdays[day.weekday - 1]
      + " \(day.day) \(DateWords.english.months[day.month - 1])"
  }

  /// `from 9:00 to 13:00 and from 14:00 to 17:00`
  static func hours(_ spans: [OpeningHours.Span]) -> String {
    spans.map { "from \(time($0.from)) to \(time($0.to))" }.joined(separator: " and ")
  }

  private static func time(_ minute: Int) -> String {
    "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + String(minute % 60)
  }
}
