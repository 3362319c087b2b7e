import Vocabulary

/// A moment as a mail's header writes it: `Mon, 23 Nov 2026 10:00:00 +0100` (RFC 5322 §3.3).
enum MailDate {
  static func append(_ moment: Timestamp, to bytes: inout [UInt8]) {
    let day = moment.day
    bytes.append(contentsOf: weekdays[day.weekday - 1].utf8)
    bytes.append(contentsOf: ", ".utf8)
    appendNumber(day.day, digits: day.day < 10 ? 1 : 2, to: &bytes)
    bytes.append(MailBytes.blank)
    bytes.append(contentsOf: months[day.month - 1].utf8)
    bytes.append(MailBytes.blank)
    appendNumber(day.year, digits: 4, to: &bytes)
    for (mark, number) in [(" ", moment.hour), (":", moment.minute), (":", moment.second)] {
      bytes.append(contentsOf: mark.utf8)
      appendNumber(number, digits: 2, to: &bytes)
    }
    // `+0000` for Greenwich: `-0000` would say that nobody knows the zone (mail-M3).
    let minutes = abs(moment.offset) / 60
    bytes.append(contentsOf: (moment.offset < 0 && minutes > 0 ? " -" : " +").utf8)
    appendNumber(minutes / 60 * 100 + minutes % 60, digits: 4, to: &bytes)
  }

  private static func appendNumber(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = digits == 4 ? 1000 : digits == 2 ? 10 : 1
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// English whatever the mail's language: the words are a format.
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension HeaderLines {
  mutating func add(_ name: String, _ moment: Timestamp) {
    var date: [UInt8] = []
    MailDate.append(moment, to: &date)
    begin(name)
    word(date)
    end()
  }
}
