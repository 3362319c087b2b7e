import Store

/// The clock that permissions are counted by. It never goes back: when the machine's clock is set
/// back, it goes on from where it was, so that nothing is sent twice over and nothing waits.
enum ThrottleClock {
  /// Seconds by which the clocks of two machines may differ and count as one. One who waited five
  /// seconds for the store is no clock set back either.
  static let tolerance = 10

  /// Its time where a machine's clock, when it was read last, showed `at`.
  static func time(at now: Int, last at: Int, behind: Int) -> Int {
    let isSetBack = now < at - tolerance
    return behind + (isSetBack ? at : max(now, at))
  }
}

extension Session {
  /// Moves the clock on, and keeps every other worker from doing so before this transaction ends.
  func moveThrottleClock(to now: Int) throws -> Int {
    let oldest = now + ThrottleClock.tolerance
    let row = try run(
      """
      INSERT INTO sending_clock (name, at, behind) VALUES ('mail', \(now), 0)
      ON CONFLICT (name) DO UPDATE SET
        behind = CASE WHEN sending_clock.at > \(oldest)
          THEN sending_clock.behind + sending_clock.at - excluded.at
          ELSE sending_clock.behind END,
        at = CASE WHEN sending_clock.at > \(oldest) OR sending_clock.at < excluded.at
          THEN excluded.at ELSE sending_clock.at END
      RETURNING at, behind
      """
    ).first
    return try row.map { try $0.integer("at") + $0.integer("behind") } ?? now
  }

  /// What it shows, without moving it.
  func throttleTime(at now: Int) throws -> Int {
    let row = try run("SELECT at, behind FROM sending_clock WHERE name = 'mail'").first
    return try row.map {
      try ThrottleClock.time(at: now, last: $0.integer("at"), behind: $0.integer("behind"))
    } ?? now
  }
}
