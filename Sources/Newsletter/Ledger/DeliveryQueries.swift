public import Store

extension Session {
  /// To how many an issue has gone; those from whom it came back count.
  public func deliveryCount(of issue: String) throws -> Int {
    try run(
      """
      SELECT COUNT(*) AS count FROM delivery
      WHERE issue = \(issue) AND state IN ('sent', 'bounced')
      """
    ).first?.integer("count") ?? 0
  }

  /// Those of a run of contacts, from one id to another, who are not to be sent an issue any more:
  /// they have it, may have it, or cannot get it. Who waits for another try is not among them.
  public func recipients(of issue: String, from first: String, to last: String) throws
    -> Set<String>
  {
    Set(
      try run(
        """
        SELECT contact_id FROM delivery
        WHERE issue = \(issue) AND contact_id >= \(first) AND contact_id <= \(last)
          AND state <> 'postponed'
        """
      ).map { try $0.text("contact_id") })
  }

  /// When somebody was sent one of these issues last, or an occurrence of one that goes out again
  /// and again; nil where they never were. One in doubt does
  /// not count: to read something twice is less than never to read it.
  public func lastDelivery(ofAny issues: [String], to contactID: String) throws -> Int? {
    try issues.compactMap { issue in
      try run(
        """
        SELECT MAX(sent_at) AS sent_at FROM delivery
        WHERE contact_id = \(contactID) AND state = 'sent' AND (
          issue = \(issue) OR SUBSTR(issue, 1, \(issue.unicodeScalars.count + 1)) = \(issue + "@"))
        """
      ).first?.optionalInteger("sent_at")
    }.max()
  }
}
