public import Store

/// When the sending of an issue began, and when it came to its end.
public struct IssueRun: Sendable, Hashable {
  /// Seconds since 1970. Of a welcome: since when it goes to those who join.
  public var startedAt: Int
  /// Nil while it goes on, or when it was broken off.
  public var finishedAt: Int?

  public init(startedAt: Int, finishedAt: Int? = nil) {
    (self.startedAt, self.finishedAt) = (startedAt, finishedAt)
  }
}

extension Session {
  /// Nil for an issue that nobody has begun to send.
  public func run(of issue: String) throws -> IssueRun? {
    try run("SELECT started_at, finished_at FROM issue_run WHERE issue = \(issue)").first.map {
      try IssueRun(
        startedAt: $0.integer("started_at"), finishedAt: $0.optionalInteger("finished_at"))
    }
  }

  /// The first moment stays; an issue that had come to its end is under way again.
  @discardableResult
  public func startRun(of issue: String, at now: Int) throws -> IssueRun {
    let rows = try run(
      """
      INSERT INTO issue_run (issue, started_at) VALUES (\(issue), \(now))
      ON CONFLICT (issue) DO UPDATE SET finished_at = NULL RETURNING started_at
      """)
    return IssueRun(startedAt: try rows.first?.integer("started_at") ?? now)
  }

  public func finishRun(of issue: String, at now: Int) throws {
    try run("UPDATE issue_run SET finished_at = \(now) WHERE issue = \(issue)")
  }
}
