public import Store

/// What is written into the ledger before a message is sent.
public struct DeliveryClaim: Sendable, Hashable {
  public var contactID: String
  public var messageID: String
  /// By which a suppressed address is found.
  public var emailHash: String
  /// The receiving domain.
  public var domain: String

  public init(contactID: String, messageID: String, emailHash: String, domain: String) {
    (self.contactID, self.messageID) = (contactID, messageID)
    (self.emailHash, self.domain) = (emailHash, domain)
  }
}

/// That a message may be sent now, by the one who claimed it.
public struct DeliveryGrant: Sendable, Hashable {
  /// The first claim, in seconds since 1970.
  public var begunAt: Int
  /// This one among them.
  public var attempts: Int
}

extension Session {
  /// Claims messages of an issue for a worker. Each is granted, by the contact's id, only if all of
  /// this is so in the same moment: the run goes on and the worker counts as alive; the reader is
  /// on the list and not suppressed; nobody has the message in hand or behind them. One that was
  /// postponed is granted when its time has come.
  public func claim(
    _ claims: [DeliveryClaim], of issue: String, on list: String, by worker: String, at now: Int
  ) throws -> [String: DeliveryGrant] {
    let rows = try runFilled(
      claiming,
      shared: [.text(issue), .text(list), .text(worker), .integer(now)], columns: 4,
      claims.flatMap { claim -> [StoredValue] in
        [
          .text(claim.contactID), .text(claim.messageID), .text(claim.emailHash),
          .text(claim.domain),
        ]
      })
    return try Dictionary(
      rows.map { row in
        try (
          row.text("contact_id"),
          DeliveryGrant(begunAt: row.integer("begun_at"), attempts: row.integer("attempts"))
        )
      }, uniquingKeysWith: { one, _ in one })
  }
}

/// The casts are for PostgreSQL, which takes what stands among values for text.
private let claiming = RowsStatement(
  """
  WITH wanted (issue, list, worker, at, contact_id, message_id, email_hash, domain) AS (VALUES
  """, shared: 4, columns: 4,
  """
  )
  INSERT INTO delivery (issue, contact_id, message_id, state, claim, begun_at, claimed_at,
    attempts, domain)
  SELECT wanted.issue, wanted.contact_id, wanted.message_id, 'claimed', wanted.worker,
    CAST(wanted.at AS BIGINT), CAST(wanted.at AS BIGINT), 1, wanted.domain
  FROM wanted
  JOIN issue_run ON issue_run.issue = wanted.issue AND issue_run.state = 'running'
  JOIN worker ON worker.id = wanted.worker
  JOIN subscription ON subscription.contact_id = wanted.contact_id
    AND subscription.list = wanted.list AND subscription.state = 'subscribed'
  WHERE NOT EXISTS (
    SELECT 1 FROM suppression WHERE suppression.email_hash = wanted.email_hash)
  ON CONFLICT (issue, contact_id) DO UPDATE SET
    state = 'claimed', claim = excluded.claim, claimed_at = excluded.claimed_at,
    message_id = excluded.message_id, attempts = delivery.attempts + 1, not_before = NULL
    WHERE delivery.state = 'postponed' AND delivery.not_before <= excluded.claimed_at
  RETURNING contact_id, begun_at, attempts
  """)
