public import Store

/// So many different links of an issue, followed from one address within so many seconds, are read by
/// no person: who reads takes longer over five pages. Scanners of mails open all links at once.
public enum ClickBurst {
  public static let links = 5
  public static let seconds = 10
}

extension Session {
  /// Counts a click. `visitor` is a keyed hash of an issue and an address, by which the clicks of the
  /// last ten seconds are known for one visitor's; nil where nobody can tell.
  ///
  /// The same link again is a double click and counts once. A burst becomes a machine's in all of its
  /// clicks, those too that were counted as a person's.
  public func count(_ click: Click, by visitor: String?, at now: Int) throws {
    try forgetClickTraces(before: now - ClickBurst.seconds)
    guard let visitor else { return try add(1, to: click) }
    var click = click
    var recent = try trace(of: visitor, issue: click.issue)
    if Set(recent.map(\.target)).union([click.target]).count >= ClickBurst.links {
      for other in recent where other.kind == .person {
        try add(-1, to: other)
        try add(1, to: Click(issue: other.issue, target: other.target, kind: .machine))
      }
      try run("UPDATE click_trace SET kind = 'machine' WHERE visitor = \(visitor)")
      click.kind = .machine
      for index in recent.indices { recent[index].kind = .machine }
    }
    guard !recent.contains(click) else { return }
    try add(1, to: click)
    try run(
      """
      INSERT INTO click_trace (visitor, target, kind, at)
      VALUES (\(visitor), \(click.target), \(click.kind.rawValue), \(now))
      ON CONFLICT (visitor, target) DO UPDATE SET kind = excluded.kind, at = excluded.at
      """)
  }

  /// Forgets who followed which link before a moment. Each click does so, and the worker for the last.
  public func forgetClickTraces(before moment: Int) throws {
    try run("DELETE FROM click_trace WHERE at < \(moment)")
  }

  private func trace(of visitor: String, issue: String) throws -> [Click] {
    try run(
      "SELECT target, kind FROM click_trace WHERE visitor = \(visitor) ORDER BY target"
    ).map { try Click(issue: issue, target: $0.text("target"), kind: .init($0)) }
  }
}
