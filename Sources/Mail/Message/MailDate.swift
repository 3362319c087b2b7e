import Vocabulary

/// A moment as a mail's header writes it: `Mon, 23 Nov 2026 10:00:00 +0100` (RFC 5322 §3.3).
enum MailDate {
  static func text(_ moment: Timestamp) -> String {
    let day = moment.day
    let time = [moment.hour, moment.minute, moment.second].map(twoDigits).joined(separator: ":")
    let month = months[day.month - 1]
    return "\(weekdays[day.weekday - 1]), \(day.day) \(month) \(year(day.year)) \(time) "
      + zone(moment.offset)
  }

  /// `+0000` for Greenwich: `-0000` would say that nobody knows the zone (mail-M3).
  private static func zone(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    let sign = offset < 0 && minutes > 0 ? "-" : "+"
    return sign + twoDigits(minutes / 60) + twoDigits(minutes % 60)
  }

  private static func year(_ number: Int) -> String {
    twoDigits(number / 100) + twoDigits(number % 100)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// English whatever the mail's language: the words are a format.
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
