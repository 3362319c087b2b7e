import Store

/// The rows that a batch adds or changes, table by table.
struct BatchRows {
  var contacts: [StoredValue] = []
  var fields: [StoredValue] = []
  var interests: [StoredValue] = []
  var subscriptions: [StoredValue] = []
  var consents: [StoredValue] = []
  var events: [StoredValue] = []

  func write(by statements: Writes, shared: Shared, in session: any Session) throws {
    try session.run(statements.contacts, shared: [shared.now.stored], contacts)
    try session.run(statements.fields, fields)
    try session.run(statements.interests, interests)
    try session.run(statements.subscriptions, shared: shared.subscription, subscriptions)
    try session.run(statements.consents, shared: shared.consent, consents)
    try session.run(statements.events, shared: shared.event, events)
  }

  /// What is the same for everybody of a file.
  struct Shared {
    let now: Int
    let subscription, consent, event: [StoredValue]
  }

  /// The statements, whose texts are made once for an import. What is shared stands first.
  struct Writes {
    let contacts = RowsStatement(
      "INSERT INTO contact (created_at, id, email_key, email, name) VALUES ", shared: 1,
      columns: 4,
      " ON CONFLICT (email_key) DO UPDATE SET name = COALESCE(excluded.name, contact.name)")
    let fields = RowsStatement(
      "INSERT INTO contact_field (contact_id, name, value, folded, size) VALUES ", columns: 5,
      """
       ON CONFLICT (contact_id, name) DO UPDATE
      SET value = excluded.value, folded = excluded.folded, size = excluded.size
      """)
    let interests = RowsStatement(
      "INSERT INTO contact_interest (contact_id, interest) VALUES ", columns: 2,
      " ON CONFLICT (contact_id, interest) DO NOTHING")
    let subscriptions = RowsStatement(
      "INSERT INTO subscription (list, state, changed_at, contact_id) VALUES ", shared: 3,
      columns: 1,
      " ON CONFLICT (contact_id, list) DO NOTHING")
    let consents = RowsStatement(
      """
      INSERT INTO consent
        (subject, wording, form, form_version, reference, given_at, id, contact_id) VALUES 
      """, shared: 6, columns: 2)
    let events = RowsStatement(
      "INSERT INTO contact_event (kind, subject, at, id, contact_id) VALUES ", shared: 3,
      columns: 2)
  }
}
