/// Reads times out of a text in lower case: `9`, `9:30`, `09.30`, `5pm`, `5:30 p.m.`.
struct ClockScanner {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  struct Time {
    let hour: Int, clockMinute: Int
    let half: Half?
    let text: String

    enum Half { case am, pm }
  }

  mutating func time() -> Time? {
    let start = rest
    guard let hour = number(digits: 1...2) else { return nil }
    var minute = 0
    if let sign = rest.first, sign == ":" || sign == "." || sign == "h" {
      rest = rest.dropFirst()
      guard let written = number(digits: 2...2) else { return nil }
      minute = written
    }
    let end = rest
    skipBlanks()
    let half = half()
    if half == nil { rest = end }
    let text = start[..<rest.startIndex]
    skipBlanks()
    return Time(hour: hour, clockMinute: minute, half: half, text: String(text))
  }

  /// A dash of any length, or “to”.
  mutating func separator() -> Bool {
    for sign in ["-", "–", "—", "−", "to", "until", "till"] where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      skipBlanks()
      return true
    }
    return false
  }

  private mutating func half() -> Time.Half? {
    for (sign, half) in [("am", Time.Half.am), ("a.m.", .am), ("pm", .pm), ("p.m.", .pm)]
    where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      return half
    }
    return nil
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let written = rest.utf8.prefix { $0 &- 0x30 < 10 }
    guard digits.contains(written.count), let number = Int(Substring(written)) else { return nil }
    rest = rest[written.endIndex...]
    return number
  }

  private mutating func skipBlanks() { rest = rest.drop { $0.isWhitespace } }
}

extension ClockScanner.Time {
  /// The minute of the day; nil if there is no such time. 24:00 is only an end.
  func minute(isEnd: Bool) -> Int? { minute(as: half, isEnd: isEnd) }

  /// Of the first of two times: in “1 – 5pm” it is of the same half of the day as the second, in
  /// “9 – 5pm” of the other, as it must come before.
  func minute(before end: Int, half other: Half?) -> Int? {
    guard half == nil, let other, (1...12).contains(hour) else { return minute(isEnd: false) }
    if let same = minute(as: other, isEnd: false), same < end { return same }
    return minute(as: other == .am ? .pm : .am, isEnd: false)
  }

  private func minute(as half: Half?, isEnd: Bool) -> Int? {
    guard clockMinute < 60 else { return nil }
    let minute: Int
    if let half {
      guard (1...12).contains(hour) else { return nil }
      minute = hour % 12 * 60 + clockMinute + (half == .pm ? 720 : 0)
    } else {
      minute = hour * 60 + clockMinute
    }
    // Midnight ends a day as well as it begins one.
    return isEnd && minute == 0 ? 1440 : minute <= (isEnd ? 1440 : 1439) ? minute : nil
  }
}
