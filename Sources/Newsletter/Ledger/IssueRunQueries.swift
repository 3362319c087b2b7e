public import Store

extension Session {
  /// Nil for an issue that nobody has begun to send.
  public func run(of issue: String) throws -> IssueRun? {
    try run("SELECT * FROM issue_run WHERE issue = \(issue)").first.map(IssueRun.init)
  }

  /// Whether a run goes on, and whether a worker is still known: asked with each commit.
  func standing(of issue: String, by worker: String) throws -> (isRunning: Bool, isAlive: Bool) {
    let row = try run(
      """
      SELECT EXISTS (
          SELECT 1 FROM issue_run WHERE issue = \(issue) AND state = 'running') AS is_running,
        EXISTS (SELECT 1 FROM worker WHERE id = \(worker)) AS is_alive
      """
    ).first
    return try (row?.flag("is_running") ?? false, row?.flag("is_alive") ?? false)
  }

  /// Begins a run, or goes on with one; the first moment stays. A run that had come to its end, or
  /// was cancelled, goes through the whole list anew, as people have joined since.
  @discardableResult
  public func startRun(of issue: String, into place: String? = nil, at now: Int) throws -> IssueRun
  {
    let before = try run(of: issue)
    if before?.state == .finished || before?.state == .cancelled {
      try run("DELETE FROM issue_page WHERE issue = \(issue)")
    }
    let rows = try run(
      """
      INSERT INTO issue_run (issue, started_at, place) VALUES (\(issue), \(now), \(place))
      ON CONFLICT (issue) DO UPDATE SET state = 'running', place = excluded.place, is_read = 0,
        reason = NULL, advice = NULL, finished_at = NULL
      RETURNING *
      """)
    return try rows.first.map(IssueRun.init) ?? IssueRun(startedAt: now, place: place)
  }

  /// Goes on with a run that is paused or stopped, where it was.
  public func resumeRun(of issue: String) throws {
    try run(
      """
      UPDATE issue_run SET state = 'running', reason = NULL, advice = NULL
      WHERE issue = \(issue) AND state IN ('paused', 'stopped')
      """)
  }

  /// Takes a run that goes on out of that; false where it did not. One that was paused or stopped
  /// can be cancelled, too.
  @discardableResult
  public func setRun(
    of issue: String, to state: IssueRun.State, because reason: String? = nil,
    advice: String? = nil
  ) throws -> Bool {
    let mayBe: Statement =
      state == .cancelled ? "state IN ('running', 'paused', 'stopped')" : "state = 'running'"
    return try !run(
      """
      UPDATE issue_run SET state = \(state.rawValue), reason = \(reason), advice = \(advice)
      WHERE issue = \(issue) AND \(part: mayBe) RETURNING issue
      """
    ).isEmpty
  }

  /// Notes at once that a run is over, whoever has the issue: it is too late for it.
  public func finishRun(of issue: String, because reason: String, at now: Int) throws {
    try startRun(of: issue, at: now)
    try run(
      """
      UPDATE issue_run SET state = 'finished', finished_at = \(now), reason = \(reason)
      WHERE issue = \(issue)
      """)
  }

  /// Finishes every run of which nothing is left: the list is read, no page and no message is in
  /// anybody's hands or waits. What is in doubt keeps none from its end.
  public func finishRunsAtTheirEnd(at now: Int) throws {
    try run(
      """
      UPDATE issue_run SET state = 'finished', finished_at = \(now)
      WHERE state = 'running' AND is_read = 1 AND finished_at IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM issue_page WHERE issue_page.issue = issue_run.issue AND is_done = 0)
        AND NOT EXISTS (
          SELECT 1 FROM delivery WHERE delivery.issue = issue_run.issue
            AND delivery.state <> 'sent' AND delivery.state IN ('claimed', 'postponed'))
      """)
  }

  /// Whether a run waits for somebody: it goes on, into no folder of its own, and has a page that
  /// nobody holds or a message whose time has come.
  public func isWaiting(_ issue: String, at now: Int) throws -> Bool {
    try !run(
      """
      SELECT 1 FROM issue_run
      WHERE issue = \(issue) AND state = 'running' AND place IS NULL AND (
        is_read = 0
        OR EXISTS (
          SELECT 1 FROM issue_page
          WHERE issue_page.issue = issue_run.issue AND is_done = 0 AND claim IS NULL)
        OR EXISTS (
          SELECT 1 FROM delivery
          WHERE state <> 'sent' AND state = 'postponed' AND delivery.issue = issue_run.issue
            AND not_before <= \(now)))
      """
    ).isEmpty
  }
}

extension IssueRun {
  fileprivate init(_ row: Row) throws {
    guard let state = try State(rawValue: row.text("state")) else {
      throw RowError.wrongKind("state")
    }
    try self.init(
      startedAt: row.integer("started_at"), finishedAt: row.optionalInteger("finished_at"),
      state: state, reason: row.optionalText("reason"), advice: row.optionalText("advice"),
      place: row.optionalText("place"))
  }
}
