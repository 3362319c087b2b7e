public import Store

/// Readers who follow each other by their ids, both ends included: what a worker takes on at once.
public struct ReaderPage: Sendable, Hashable {
  public var first: String, last: String
}

extension Session {
  /// Takes on the next page of an issue: one that another worker left, else the next `count` people
  /// of the list. Nil where there is none: then it is noted that all of the list has been read.
  ///
  /// How much there is before it does not matter: the last page is found by an index.
  public func takePage(
    of issue: String, on list: String, by worker: String, count: Int
  ) throws -> ReaderPage? {
    let left = try run(
      """
      UPDATE issue_page SET claim = \(worker)
      WHERE issue = \(issue) AND is_done = 0 AND claim IS NULL AND last_id = (
        SELECT MIN(last_id) FROM issue_page
        WHERE issue = \(issue) AND is_done = 0 AND claim IS NULL)
      RETURNING first_id, last_id
      """)
    if let left = left.first { return try ReaderPage(left) }
    let next = try run(
      """
      INSERT INTO issue_page (issue, first_id, last_id, claim)
      SELECT \(issue), page.first_id, page.last_id, \(worker)
      FROM (
        SELECT MIN(contact_id) AS first_id, MAX(contact_id) AS last_id FROM (
          SELECT contact_id FROM subscription
          WHERE list = \(list) AND state = 'subscribed' AND contact_id > COALESCE(
            (SELECT MAX(last_id) FROM issue_page WHERE issue = \(issue)), '')
          ORDER BY contact_id LIMIT \(count)) AS reader) AS page
      WHERE page.last_id IS NOT NULL
      ON CONFLICT (issue, last_id) DO NOTHING RETURNING first_id, last_id
      """)
    if let next = next.first { return try ReaderPage(next) }
    try run("UPDATE issue_run SET is_read = 1 WHERE issue = \(issue)")
    return nil
  }

  /// Every reader of it has the issue now, or is not to have it.
  public func finishPage(_ page: ReaderPage, of issue: String, by worker: String) throws {
    try run(
      """
      UPDATE issue_page SET is_done = 1, claim = NULL
      WHERE issue = \(issue) AND last_id = \(page.last) AND claim = \(worker)
      """)
  }

  /// Whoever comes next takes them.
  public func putBackPages(of issue: String, by worker: String) throws {
    try run(
      """
      UPDATE issue_page SET claim = NULL
      WHERE issue = \(issue) AND is_done = 0 AND claim = \(worker)
      """)
  }

  /// Up to `count` readers whose message was put off and may be tried again, in the order of their
  /// ids from the one after `last`.
  public func postponedReaders(
    of issue: String, after last: String, count: Int, at now: Int
  ) throws -> [String] {
    try run(
      """
      SELECT contact_id FROM delivery
      WHERE state <> 'sent' AND state = 'postponed' AND issue = \(issue) AND contact_id > \(last)
        AND not_before <= \(now)
      ORDER BY contact_id LIMIT \(count)
      """
    ).map { try $0.text("contact_id") }
  }
}

extension Session {
  /// Tries no more to send somebody what was put off.
  func dropPostponed(_ contactID: String, of issue: String) throws {
    try run(
      """
      DELETE FROM delivery
      WHERE issue = \(issue) AND contact_id = \(contactID) AND state = 'postponed'
      """)
  }
}

extension ReaderPage {
  fileprivate init(_ row: Row) throws {
    (first, last) = (try row.text("first_id"), try row.text("last_id"))
  }
}
