import Store

extension Session {
  /// Takes up to `count` permissions of a domain, as many as its limits have left, and counts them
  /// as used. Whoever asks at the same time waits for this transaction.
  func takePermissions(
    _ count: Int, of domain: String, within limits: [(span: SendingSpan, limit: Int)], at now: Int
  ) throws -> PermissionAnswer {
    let time = try moveThrottleClock(to: now)
    try run("DELETE FROM sending_slot WHERE domain = \(domain) AND ends <= \(time)")
    let used = try usedPermissions(of: domain, at: time)
    var (free, wait) = (count, 0)
    for (span, limit) in limits {
      let (sum, firstEnd) = used[span] ?? (0, time + span.life)
      if sum >= limit { wait = max(wait, firstEnd - time) }
      free = min(free, limit - sum)
    }
    guard free > 0 else { return .wait(max(1, wait)) }
    var block = PermissionBlock(
      domain: domain, size: free, left: free, slots: [:], from: now, until: .max)
    for (span, _) in limits {
      let slot = span.slot(at: time)
      try note(free, in: slot, span, of: domain)
      block.slots[span] = slot
      block.until = min(block.until, now + slot + span.slot - time)
    }
    return .granted(block)
  }

  /// Gives back the permissions that nothing was sent by.
  func returnPermissions(_ block: PermissionBlock) throws {
    for (span, slot) in block.slots where block.left > 0 {
      try run(
        """
        UPDATE sending_slot SET used = used - \(block.left)
        WHERE domain = \(block.domain) AND span = \(span.rawValue) AND begins = \(slot)
        """)
    }
  }

  /// How many of each span are used now, and when the first of them end.
  func usedPermissions(of domain: String, at time: Int) throws
    -> [SendingSpan: (sum: Int, firstEnd: Int)]
  {
    let rows = try run(
      """
      SELECT span, CAST(SUM(used) AS BIGINT) AS sum, MIN(ends) AS first_end FROM sending_slot
      WHERE domain = \(domain) AND ends > \(time) AND used > 0 GROUP BY span
      """)
    var used: [SendingSpan: (Int, Int)] = [:]
    for row in rows {
      guard let span = SendingSpan(rawValue: try row.text("span")) else { continue }
      used[span] = try (row.integer("sum"), row.integer("first_end"))
    }
    return used
  }

  private func note(_ number: Int, in slot: Int, _ span: SendingSpan, of domain: String) throws {
    try run(
      """
      INSERT INTO sending_slot (domain, span, begins, ends, used)
      VALUES (\(domain), \(span.rawValue), \(slot), \(slot + span.life), \(number))
      ON CONFLICT (domain, span, begins) DO UPDATE SET used = sending_slot.used + excluded.used
      """)
  }
}
