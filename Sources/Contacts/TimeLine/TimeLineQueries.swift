public import Store

extension Session {
  /// Puts something on a person's time line. `id` is the row's own. What they did themselves
  /// counts as having been seen.
  public func noteEvent(_ event: ContactEvent, of contact: Contact, id: String) throws {
    try run(
      """
      INSERT INTO contact_event (id, contact_id, kind, subject, reference, at)
      VALUES (\(id), \(contact.id), \(event.kind.rawValue), \(event.subject), \(event.reference),
        \(event.at))
      """)
    if event.kind.isOwnAct { try noteSeen(contact, at: event.at) }
  }

  /// An earlier moment than the one that is known changes nothing.
  func noteSeen(_ contact: Contact, at moment: Int) throws {
    try run(
      """
      UPDATE contact SET seen_at = \(moment)
      WHERE id = \(contact.id) AND (seen_at IS NULL OR seen_at < \(moment))
      """)
  }

  /// The oldest first.
  public func timeLine(of contact: Contact) throws -> [ContactEvent] {
    try run(
      """
      SELECT kind, subject, reference, at FROM contact_event
      WHERE contact_id = \(contact.id) ORDER BY at, id
      """
    ).map { row in
      guard let kind = try ContactEvent.Kind(rawValue: row.text("kind")) else {
        throw RowError.wrongKind("kind")
      }
      return try ContactEvent(
        kind, row.text("subject"), reference: row.optionalText("reference"), at: row.integer("at"))
    }
  }

  /// When a person last did something themselves, in seconds since 1970; nil if never.
  public func lastSeen(_ contact: Contact) throws -> Int? {
    try run("SELECT seen_at FROM contact WHERE id = \(contact.id)").first?
      .optionalInteger("seen_at")
  }
}

extension ContactEvent.Kind {
  /// Which they did themselves, as far as a shop can know: a form is believed the address that was
  /// written into it.
  fileprivate var isOwnAct: Bool {
    switch self {
    case .form, .confirmed, .preferences: true
    case .asked, .left, .imported, .issue, .bounced, .complained: false
    }
  }
}
