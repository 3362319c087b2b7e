public import Store

/// Who is to be written.
public enum ExportScope: Sendable, Hashable {
  case everybody
  /// Those who are subscribed to a list, and of them who fit a condition.
  case audience(Audience)
}

extension Session {
  /// A page of people, from the one after `last`: everybody in the order of their addresses, an
  /// audience in that of their ids.
  public func exportedContacts(
    _ scope: ExportScope, after last: Contact?, count: Int, at now: Int
  ) throws -> [ExportedContact] {
    switch scope {
    case .everybody: try exported(readers(contacts(after: last?.email, count: count)))
    case .audience(let audience):
      try exported(readers(of: audience, after: last?.id, count: count, at: now))
    }
  }

  private func exported(_ readers: [Reader]) throws -> [ExportedContact] {
    var lists: [String: [Subscription]] = [:]
    for row in try run(Self.lists, readers.map(\.contact.id.stored)) {
      guard let state = try Subscription.State(rawValue: row.text("state")) else {
        throw RowError.wrongKind("state")
      }
      try lists[row.text("contact_id"), default: []].append(
        Subscription(list: row.text("list"), state: state, changedAt: row.integer("changed_at")))
    }
    return readers.map { reader in
      ExportedContact(
        reader, subscriptions: (lists[reader.contact.id] ?? []).sorted { $0.list < $1.list })
    }
  }

  private static var lists: RowsStatement {
    RowsStatement(
      "SELECT contact_id, list, state, changed_at FROM subscription WHERE contact_id IN (",
      columns: 1, ")")
  }
}

extension ContactSettings {
  /// Those of a segment who are on a list: the one that is named, else the one that its condition
  /// asks for, else the only one there is. Nil where there is none of these.
  public func audience(of segment: Segment, on list: String?) -> Audience? {
    (list ?? segment.condition.list ?? onlyList).map {
      Audience(list: $0, condition: segment.condition)
    }
  }
}
