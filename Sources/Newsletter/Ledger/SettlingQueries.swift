public import Outbox
public import Store

extension Session {
  /// Sets right what workers left who are gone: what they had claimed is in doubt, their pages are
  /// for others, and a run of which nothing else is left is over. Returns how many messages are in
  /// doubt now that were not before.
  @discardableResult
  public func settleGoneWorkers(seenBy watch: WorkerWatch, at now: Int) throws -> Int {
    try removeGoneWorkers(seenBy: watch, at: now)
    let unclear = try run(
      """
      UPDATE delivery SET state = 'unclear', error = \(Self.brokenOff)
      WHERE state <> 'sent' AND state = 'claimed'
        AND NOT EXISTS (SELECT 1 FROM worker WHERE worker.id = delivery.claim)
      RETURNING issue
      """)
    try run(
      """
      UPDATE issue_page SET claim = NULL
      WHERE is_done = 0 AND claim IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM worker WHERE worker.id = issue_page.claim)
      """)
    try finishRunsAtTheirEnd(at: now)
    return unclear.count
  }

  private static var brokenOff: String { "whoever sent it broke off" }

  /// The messages of an issue that are in doubt, who was claimed first is first; of some contacts
  /// only, where they are named.
  public func unclearDeliveries(of issue: String) throws -> [IssueDelivery] {
    try run(
      """
      SELECT * FROM delivery WHERE state <> 'sent' AND state = 'unclear' AND issue = \(issue)
      ORDER BY claimed_at, contact_id
      """
    ).map(IssueDelivery.init)
  }

  /// A person has found that a message in doubt was taken. False where it is not in doubt any more.
  public func settle(sent contactID: String, of issue: String) throws -> Bool {
    try !run(
      """
      UPDATE delivery SET state = 'sent', sent_at = claimed_at, claim = NULL, error = NULL
      WHERE issue = \(issue) AND contact_id = \(contactID) AND state = 'unclear' RETURNING issue
      """
    ).isEmpty
  }

  /// A person wants a message in doubt to be sent once more. A run that was over goes on for it.
  public func settle(again contactID: String, of issue: String, at now: Int) throws -> Bool {
    let settled = try run(
      """
      UPDATE delivery SET state = 'postponed', not_before = \(now), claim = NULL, error = NULL
      WHERE issue = \(issue) AND contact_id = \(contactID) AND state = 'unclear' RETURNING issue
      """)
    try run(
      """
      UPDATE issue_run SET state = 'running', finished_at = NULL
      WHERE issue = \(issue) AND state = 'finished'
      """)
    return !settled.isEmpty
  }
}
