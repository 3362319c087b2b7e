public import Store

extension Session {
  /// Notes which links of an issue are counted, in their order, before a mail with them leaves. Those
  /// that it had before it was written anew stay, as they stand in mails too.
  public func noteLinks(_ links: [IssueLink], of issue: String) throws {
    for (place, link) in links.enumerated() {
      try run(
        """
        INSERT INTO issue_link (issue, target, words, place)
        VALUES (\(issue), \(link.target), \(link.words), \(place))
        ON CONFLICT (issue, target) DO UPDATE SET words = excluded.words, place = excluded.place
        """)
    }
  }

  /// How often each link of an issue was followed, in the order of the issue; empty for one that was
  /// sent without counting.
  public func clicks(of issue: String) throws -> [LinkClicks] {
    let links = try run(
      "SELECT target, words FROM issue_link WHERE issue = \(issue) ORDER BY place, target"
    ).map { try IssueLink(target: $0.text("target"), words: $0.text("words")) }
    var clicks = links.map { LinkClicks($0) }
    let counts = try run(
      "SELECT target, kind, count FROM click WHERE issue = \(issue) ORDER BY target, kind")
    for row in counts {
      let target = try row.text("target")
      let index = clicks.firstIndex { $0.link.target == target } ?? clicks.endIndex
      // Known only by its clicks where the store is older than the mail: it was restored.
      if index == clicks.endIndex { clicks.append(LinkClicks(.init(target: target, words: ""))) }
      let count = try row.integer("count")
      switch try Click.Kind(row) {
      case .person: clicks[index].people = count
      case .machine: clicks[index].machines = count
      }
    }
    return clicks
  }

  /// One row for an issue, a link and a kind, however often it is followed.
  func add(_ number: Int, to click: Click) throws {
    try run(
      """
      INSERT INTO click (issue, target, kind, count)
      VALUES (\(click.issue), \(click.target), \(click.kind.rawValue), \(number))
      ON CONFLICT (issue, target, kind) DO UPDATE SET count = click.count + excluded.count
      """)
  }
}

extension Click.Kind {
  init(_ row: Row) throws {
    guard let kind = try Self(rawValue: row.text("kind")) else { throw RowError.wrongKind("kind") }
    self = kind
  }
}
