public import Store

extension Session {
  /// What became of an issue; of the list it went to, who left by it. All of its messages are read.
  public func figures(of issue: String, on list: String?) throws -> RunFigures {
    var figures = RunFigures()
    figures.domains = try deliveryCounts(of: issue)
    figures.reasons = try reasons(of: issue)
    (figures.stretches, figures.stretchLength) = try stretches(of: issue)
    figures.unsubscribed = try leavers(by: issue, from: list)
    return figures
  }

  /// Whether the ledger knows an issue at all.
  public func isKnown(_ issue: String) throws -> Bool {
    try run(of: issue) != nil
      || !run("SELECT 1 FROM delivery WHERE issue = \(issue) LIMIT 1").isEmpty
  }

  private func reasons(of issue: String) throws -> [RunFigures.Reason] {
    try run(
      """
      SELECT state, status, MIN(error) AS words, COUNT(*) AS count FROM delivery
      WHERE state <> 'sent' AND issue = \(issue)
        AND state IN ('refused', 'bounced', 'postponed', 'unclear')
      GROUP BY state, status ORDER BY count DESC, state, status LIMIT 20
      """
    ).map { row in
      try RunFigures.Reason(
        state: .init(row), status: row.optionalText("status"), words: row.optionalText("words"),
        count: row.integer("count"))
    }
  }

  /// As long as gives at most 48 of them.
  private func stretches(of issue: String) throws -> ([RunFigures.Stretch], Int) {
    let ends = try run(
      """
      SELECT MIN(sent_at) AS first, MAX(sent_at) AS last FROM delivery
      WHERE issue = \(issue) AND sent_at IS NOT NULL
      """
    ).first
    guard let first = try ends?.optionalInteger("first"),
      let last = try ends?.optionalInteger("last")
    else { return ([], 3600) }
    let length = stretchLengths.first { last / $0 - first / $0 < 48 } ?? 365 * 86_400
    let rows = try run(
      """
      SELECT sent_at - sent_at % \(length) AS begins, COUNT(*) AS count FROM delivery
      WHERE issue = \(issue) AND sent_at IS NOT NULL GROUP BY begins ORDER BY begins
      """)
    return (
      try rows.map { try .init(begins: $0.integer("begins"), sent: $0.integer("count")) }, length
    )
  }

  private func leavers(by issue: String, from list: String?) throws -> Int {
    let isOnList: Statement = list.map { "AND subject = \($0)" } ?? ""
    return try run(
      """
      SELECT COUNT(DISTINCT contact_id) AS count FROM contact_event
      WHERE kind = 'left' AND kind <> 'imported' \(part: isOnList) AND reference = \(issue)
      """
    ).first?.integer("count") ?? 0
  }
}

private let stretchLengths = [60, 300, 900, 3600, 21_600, 86_400, 604_800, 2_419_200]
