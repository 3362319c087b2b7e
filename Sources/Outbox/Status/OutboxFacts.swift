public import Store

/// How the outbox stands, in a few numbers.
public struct OutboxFacts: Sendable, Hashable {
  public var waiting = 0, claimed = 0, failed = 0
  /// Since when the mail waits that is due longest: seconds since 1970. Nil where none is due.
  public var dueSince: Int?

  public init() {}

  /// How long a mail has been due, in seconds.
  public func delay(at now: Int) -> Int { dueSince.map { max(0, now - $0) } ?? 0 }
}

extension Session {
  /// Read from an index alone, however many mails were sent.
  public func outboxFacts(at now: Int) throws -> OutboxFacts {
    var facts = OutboxFacts()
    let rows = try run(
      """
      SELECT state, COUNT(*) AS count FROM mail WHERE state IN ('waiting', 'claimed', 'failed')
      GROUP BY state
      """)
    for row in rows {
      let count = try row.integer("count")
      switch MailState(rawValue: try row.text("state")) {
      case .waiting: facts.waiting = count
      case .claimed: facts.claimed = count
      case .failed: facts.failed = count
      case .sent, nil: continue
      }
    }
    facts.dueSince = try run(
      "SELECT MIN(not_before) AS since FROM mail WHERE state = 'waiting' AND not_before <= \(now)"
    ).first?.optionalInteger("since")
    return facts
  }

  /// Whether a mail could be taken out now.
  public func hasDueMails(at now: Int) throws -> Bool {
    try !run(
      """
      SELECT 1 FROM mail WHERE (state = 'waiting' AND not_before <= \(now))
        OR (state = 'claimed' AND claimed_until <= \(now)) LIMIT 1
      """
    ).isEmpty
  }
}
