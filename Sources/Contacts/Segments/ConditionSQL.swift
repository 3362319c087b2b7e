import Store

extension Segment.Condition {
  /// What is true of a row of `contact` that fits, in SQL that is never null, so that `not` can
  /// turn it round. `now` is in seconds since 1970.
  func sql(at now: Int) -> Statement {
    switch self {
    case .all(let parts): Self.joined(parts, by: " AND ", ifEmpty: "1 = 1", at: now)
    case .any(let parts): Self.joined(parts, by: " OR ", ifEmpty: "1 = 0", at: now)
    case .not(let part): "NOT \(part: part.sql(at: now))"
    case .list(let name):
      Self.exists(in: "subscription", "its.list = \(name) AND its.state = 'subscribed'")
    case .interest(let name): Self.exists(in: "contact_interest", "its.interest = \(name)")
    case .field(let name, let comparison):
      Self.exists(in: "contact_field", "its.name = \(name) AND \(part: comparison.sql)")
    case .sentForm(let name):
      Self.exists(in: "contact_event", "its.kind = 'form' AND its.subject = \(name)")
    case .seen(let days):
      "(contact.seen_at IS NOT NULL AND contact.seen_at >= \(now - days * 86_400))"
    case .added(let days): "(contact.created_at >= \(now - days * 86_400))"
    }
  }

  private static func exists(in table: Statement, _ condition: Statement) -> Statement {
    """
    EXISTS (SELECT 1 FROM \(part: table) AS its
    WHERE its.contact_id = contact.id AND \(part: condition))
    """
  }

  private static func joined(
    _ parts: [Self], by words: String, ifEmpty nothing: Statement, at now: Int
  ) -> Statement {
    let all = parts.isEmpty ? nothing : Statement(parts.map { $0.sql(at: now) }, joinedBy: words)
    return "(\(part: all))"
  }
}

extension Segment.Comparison {
  fileprivate var sql: Statement {
    switch self {
    case .isOne(let values):
      let folded = values.map { "\($0.lowercased())" as Statement }
      return values.isEmpty ? "1 = 0" : "its.folded IN (\(part: Statement(folded, joinedBy: ", ")))"
    case .below(let bound): return Self.size("<", bound)
    case .above(let bound): return Self.size(">", bound)
    case .known: return "1 = 1"
    }
  }

  /// Nothing is below or above what is no number and no date.
  private static func size(_ sign: Statement, _ bound: String) -> Statement {
    guard let size = FieldSize.of(bound) else { return "1 = 0" }
    return "(its.size IS NOT NULL AND its.size \(part: sign) \(size))"
  }
}
