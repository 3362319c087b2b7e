public import Store

/// What is looked at often, and read from small indexes alone.
extension Session {
  /// How many messages of all issues are in each state, but for those that were sent.
  public func unsettledCounts() throws -> [DeliveryState: Int] {
    let rows = try run(
      "SELECT state, COUNT(*) AS count FROM delivery WHERE state <> 'sent' GROUP BY state")
    return try Dictionary(uniqueKeysWithValues: rows.map { try (.init($0), $0.integer("count")) })
  }

  /// How many messages of all issues were sent since a moment. Reads the whole ledger.
  public func sentCount(since moment: Int) throws -> Int {
    try run(
      "SELECT COUNT(*) AS count FROM delivery WHERE sent_at >= \(moment)"
    ).first?.integer("count") ?? 0
  }

  /// The issues whose sending is stopped until something is mended, and why.
  public func stoppedRuns() throws -> [(issue: String, reason: String)] {
    try run("SELECT issue, reason FROM issue_run WHERE state = 'stopped' ORDER BY issue").map {
      try ($0.text("issue"), $0.optionalText("reason") ?? "")
    }
  }

  /// The occurrences of an issue that goes out again and again whose sending goes on.
  public func openRuns(of issue: String) throws -> [String] {
    let count = issue.unicodeScalars.count + 1
    return try run(
      """
      SELECT issue FROM issue_run
      WHERE state = 'running' AND SUBSTR(issue, 1, \(count)) = \(issue + "@") ORDER BY issue
      """
    ).map { try $0.text("issue") }
  }
}
