/// A moment, and the clock it was written by.
///
/// The moment orders and compares; the offset says which day and hour its author meant, so
/// that `2015-12-18 23:30:00 -0400` is shown as the 18th wherever the site is built.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int
  /// Seconds east of Greenwich.
  public let offset: Int
  /// Whether an hour was given, or only a day.
  public let hasTime: Bool

  public init(seconds: Int, offset: Int = 0, hasTime: Bool = true) {
    (self.seconds, self.offset, self.hasTime) = (seconds, offset, hasTime)
  }

  /// The moment at which clocks at `offset` show this day and time.
  public init(
    _ day: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int,
    hasTime: Bool = true
  ) {
    let local = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.init(seconds: local - offset, offset: offset, hasTime: hasTime)
  }

  public var day: CivilDate { CivilDate(daysSince1970: floorDivide(local, by: 86_400)) }
  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  private var local: Int { seconds + offset }
  private var secondOfDay: Int { local - floorDivide(local, by: 86_400) * 86_400 }
}

extension Timestamp: Comparable, CustomStringConvertible {
  public static func < (one: Timestamp, other: Timestamp) -> Bool { one.seconds < other.seconds }

  /// RFC 3339 §5.6: `2026-03-01T09:00:00+01:00`, with `Z` for no offset.
  public var description: String {
    "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))\(zone)"
  }

  private var zone: String {
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + ":"
      + padded(minutes % 60, to: 2)
  }
}

private func floorDivide(_ number: Int, by divisor: Int) -> Int {
  number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
