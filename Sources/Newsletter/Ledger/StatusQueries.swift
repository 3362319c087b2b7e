import Contacts
public import Store

/// How many messages of an issue are how far, of one receiving domain.
public struct DomainCount: Sendable, Hashable {
  public var domain: String
  public var state: DeliveryState
  public var count: Int
}

extension Session {
  /// All of them are counted, so it takes its time: a second for a million.
  public func deliveryCounts(of issue: String) throws -> [DomainCount] {
    try run(
      """
      SELECT domain, state, COUNT(*) AS count FROM delivery WHERE issue = \(issue)
      GROUP BY domain, state ORDER BY domain, state
      """
    ).map { row in
      try DomainCount(domain: row.text("domain"), state: .init(row), count: row.integer("count"))
    }
  }

  /// How many readers an issue is still to go to.
  public func waitingReaders(of issue: Issue, at now: Int) throws -> Int {
    try readerCount(
      of: issue.audience, at: now,
      and: """
        NOT EXISTS (
          SELECT 1 FROM delivery
          WHERE delivery.issue = \(issue.name) AND delivery.contact_id = contact.id
            AND delivery.state <> 'postponed')
        """)
  }

  /// When the next of the messages that were put off is to be tried; nil where there is none.
  public func nextTry(of issue: String) throws -> Int? {
    try run(
      """
      SELECT MIN(not_before) AS moment FROM delivery
      WHERE state <> 'sent' AND state = 'postponed' AND issue = \(issue)
      """
    ).first?.optionalInteger("moment")
  }

  /// The workers that hold a page of an issue or are at one of its messages.
  public func workerIDs(at issue: String) throws -> Set<String> {
    Set(
      try run(
        """
        SELECT claim FROM issue_page
        WHERE issue = \(issue) AND is_done = 0 AND claim IS NOT NULL
        UNION
        SELECT claim FROM delivery
        WHERE state <> 'sent' AND state = 'claimed' AND issue = \(issue) AND claim IS NOT NULL
        """
      ).map { try $0.text("claim") })
  }
}

extension DeliveryState {
  init(_ row: Row) throws {
    guard let state = try Self(rawValue: row.text("state")) else {
      throw RowError.wrongKind("state")
    }
    self = state
  }
}

extension IssueDelivery {
  init(_ row: Row) throws {
    try self.init(
      issue: row.text("issue"), contactID: row.text("contact_id"),
      messageID: row.text("message_id"), state: .init(row), claimedAt: row.integer("claimed_at"),
      sentAt: row.optionalInteger("sent_at"), domain: row.text("domain"),
      status: row.optionalText("status"), error: row.optionalText("error"))
  }
}
