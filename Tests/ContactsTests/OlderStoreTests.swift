import Contacts
import Store
import StoreSQLite
import Testing

/// A store that an earlier version made keeps all that it knows.
struct OlderStoreTests {
  @Test func `consents and time lines stay with their people`() async throws {
    let migrations = ContactsSchema.schema.migrations
    let older = Schema(room: "contacts", migrations: Array(migrations.prefix(6)))
    let store = try await SQLiteDatabase.inMemory(schemas: [older])
    try await store.write { session in
      try session.run(
        "INSERT INTO contact (id, email_key, email, created_at) VALUES ('a', 'k', 'a@b.example', 1)"
      )
      for (id, moment) in [("e2", 20), ("e1", 10), ("e3", 10)] {
        try session.run(
          """
          INSERT INTO contact_event (id, contact_id, kind, subject, reference, at)
          VALUES (\(id), 'a', 'form', \(id), NULL, \(moment))
          """)
        try session.run(
          """
          INSERT INTO consent (id, contact_id, subject, wording, form, form_version, reference,
            given_at, confirmed_at)
          VALUES (\(id), 'a', 'news', 'Yes', \(id), '1', 'r', \(moment), NULL)
          """)
      }
    }
    try await store.migrate(to: [ContactsSchema.schema], place: "the test's store", at: 0)
    let (events, consents) = try await store.read { session in
      let contact = try #require(try session.contact(id: "a"))
      return try (session.timeLine(of: contact), session.consents(of: contact))
    }
    #expect(events.map(\.subject) == ["e1", "e3", "e2"])
    #expect(consents.map(\.form) == ["e1", "e3", "e2"])
    // Who goes takes theirs along.
    try await store.write { try $0.run("DELETE FROM contact WHERE id = 'a'") }
    let left = try await store.read { session in
      try session.run(
        """
        SELECT (SELECT count(*) FROM consent) + (SELECT count(*) FROM contact_event) AS count
        """)
    }
    #expect(try left.map { try $0.integer("count") } == [0])
  }
}
