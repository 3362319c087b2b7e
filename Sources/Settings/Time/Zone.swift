public import Vocabulary

/// A time zone by its name in the IANA database: `Europe/Amsterdam`.
public struct Zone: Sendable {
  public let identifier: String
  private let clock: ZoneClock?

  /// Nil if there is no such zone, or if the machine has no database of zones. Greenwich needs
  /// none.
  public init?(_ identifier: String, database: String = "/usr/share/zoneinfo") {
    self.identifier = identifier
    if ["UTC", "GMT", "Etc/UTC"].contains(identifier) {
      clock = nil
    } else {
      guard let clock = ZoneClock(identifier, database: database) else { return nil }
      self.clock = clock
    }
  }

  /// A zone from the bytes of its file (TZif, RFC 8536); nil if they are none.
  package init?(_ identifier: String, tzif bytes: [UInt8]) {
    guard let clock = ZoneClock(bytes) else { return nil }
    (self.identifier, self.clock) = (identifier, clock)
  }

  private init() { (identifier, clock) = ("UTC", nil) }

  public static let utc = Zone()

  /// Seconds east of Greenwich at a moment, in seconds since 1970-01-01T00:00:00Z.
  public func offset(at moment: Int) -> Int { clock?.offset(at: moment) ?? 0 }

  /// Seconds east of Greenwich when clocks show this day and time.
  ///
  /// A time that clocks show twice is the first of the two; one that they skip counts as if they
  /// had not been put forward yet.
  public func offset(atLocal day: CivilDate, secondOfDay: Int = 0) -> Int {
    guard let clock else { return 0 }
    let local = day.daysSince1970 * 86_400 + secondOfDay
    let before = clock.offset(at: local - 86_400)
    let after = clock.offset(at: local + 86_400)
    if before == after || clock.offset(at: local - before) == before { return before }
    return clock.offset(at: local - after) == after ? after : before
  }
}

extension Zone: Hashable {
  public static func == (one: Zone, other: Zone) -> Bool { one.identifier == other.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
