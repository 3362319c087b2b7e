public import Store

/// That a message which was claimed has met its end for now.
public struct ClosedDelivery: Sendable, Hashable {
  public var contactID: String
  public var outcome: MessageOutcome

  public init(contactID: String, outcome: MessageOutcome) {
    (self.contactID, self.outcome) = (contactID, outcome)
  }
}

extension Session {
  /// Notes what became of messages that a worker had claimed. That counts even where others took
  /// the worker for gone meanwhile and the message for one in doubt.
  public func close(
    _ closed: [ClosedDelivery], of issue: String, by worker: String, at now: Int
  ) throws {
    let sent = closed.filter { $0.outcome == .sent }
    _ = try runFilled(
      closingSent, shared: [.text(issue), .text(worker), .integer(now)], columns: 1,
      sent.map { .text($0.contactID) })
    for one in closed where one.outcome != .sent {
      try run(
        """
        UPDATE delivery SET \(part: one.outcome.changes)
        WHERE issue = \(issue) AND contact_id = \(one.contactID) AND claim = \(worker)
          AND state IN ('claimed', 'unclear')
        """)
    }
  }
}

private let closingSent = RowsStatement(
  "WITH closed (issue, worker, at, contact_id) AS (VALUES", shared: 3, columns: 1,
  """
  )
  UPDATE delivery SET state = 'sent', sent_at = CAST(closed.at AS BIGINT), claim = NULL,
    status = NULL, error = NULL
  FROM closed
  WHERE delivery.issue = closed.issue AND delivery.contact_id = closed.contact_id
    AND delivery.claim = closed.worker AND delivery.state IN ('claimed', 'unclear')
  """)

extension MessageOutcome {
  /// A claim ends, except where it is not known how.
  fileprivate var changes: Statement {
    switch self {
    case .sent: preconditionFailure("is noted for many at once")
    case .postponed(let moment, let status, let error):
      """
      state = 'postponed', claim = NULL, not_before = \(moment), status = \(status),
      error = \(error)
      """
    case .released(let moment):
      """
      state = 'postponed', claim = NULL, not_before = \(moment), attempts = attempts - 1
      """
    case .refused(let status, let error):
      "state = 'refused', claim = NULL, status = \(status), error = \(error)"
    case .unclear(let error): "state = 'unclear', status = NULL, error = \(error)"
    }
  }
}
