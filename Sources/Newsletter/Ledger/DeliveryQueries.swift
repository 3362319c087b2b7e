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
}
