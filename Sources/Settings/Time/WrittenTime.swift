public import Vocabulary

/// A date as its author wrote it: a day, perhaps an hour, perhaps an offset.
///
/// `2024-12-31`, `2024-12-31 10:00`, `2016-11-29 9:00:00 -0400`, `2024-12-31T10:00:00.5Z`: every
/// form of ISO 8601 and of YAML's timestamps that gives a whole day.
public struct WrittenTime: Hashable, Sendable {
  public let day: CivilDate
  /// Nil where only the day was written.
  public let secondOfDay: Int?
  /// Seconds east of Greenwich; nil where the site's zone decides.
  public let offset: Int?

  public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) throws(Problem) {
    var scanner = DigitScanner(bytes)
    day = try scanner.day()
    guard !scanner.isAtEnd else {
      (secondOfDay, offset) = (nil, nil)
      return
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else { throw .notADate }
    scanner.skipSpaces()
    secondOfDay = try scanner.time()
    scanner.skipSpaces()
    offset = scanner.isAtEnd ? nil : try scanner.offset()
    guard scanner.isAtEnd else { throw .notADate }
  }

  /// The moment that was meant, on a site in `zone`.
  public func timestamp(in zone: Zone) -> Timestamp {
    let second = secondOfDay ?? 0
    return Timestamp(
      day, second: second, offset: offset ?? zone.offset(atLocal: day, secondOfDay: second),
      hasTime: secondOfDay != nil)
  }
}

extension DigitScanner {
  fileprivate mutating func day() throws(WrittenTime.Problem) -> CivilDate {
    guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 1...2),
      skip("-"), let day = number(digits: 1...2)
    else { throw .notADate }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(day, month: month, year: year)
    }
    return date
  }

  /// Hours and minutes, perhaps seconds, perhaps a fraction, which is dropped.
  fileprivate mutating func time() throws(WrittenTime.Problem) -> Int {
    guard let hour = number(digits: 1...2), skip(":"), let minute = number(digits: 2...2) else {
      throw .notADate
    }
    var second = 0
    if skip(":") {
      guard let written = number(digits: 2...2) else { throw .notADate }
      second = written
      if skip(".") || skip(","), number(digits: 1...9) == nil { throw .notADate }
    }
    guard hour < 24, minute < 60, second < 60 else {
      throw .noSuchTime(hour: hour, minute: minute, second: second)
    }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `-0500`, `+01:00` or `+1`.
  fileprivate mutating func offset() throws(WrittenTime.Problem) -> Int {
    if skip("Z") || skip("z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+") else { throw .notADate }
    var (hours, minutes) = (0, 0)
    if let both = number(digits: 4...4) {
      (hours, minutes) = (both / 100, both % 100)
    } else if let only = number(digits: 1...2) {
      hours = only
      if skip(":") {
        guard let written = number(digits: 2...2) else { throw .notADate }
        minutes = written
      }
    } else {
      throw .notADate
    }
    guard hours <= 15, minutes < 60 else { throw .noSuchOffset }
    return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
  }
}
