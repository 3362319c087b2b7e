import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

struct TimeLineTests {
  @Test func `keeps what happened in its order`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      let events = [
        ContactEvent(.form, "sign-up", reference: "KK829VNRF", at: 10),
        ContactEvent(.asked, "news", at: 10), ContactEvent(.confirmed, "news", at: 20),
        ContactEvent(.preferences, "news", at: 30), ContactEvent(.issue, "spring", at: 40),
        ContactEvent(.imported, "people.csv", at: 45), ContactEvent(.left, "news", at: 50),
      ]
      for (number, event) in events.enumerated().reversed() {
        try session.noteEvent(event, of: ada, id: "\(number)")
      }
      #expect(try session.timeLine(of: ada) == events)
    }
  }

  @Test func `counts as seen what a person did themselves, the latest of it`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      #expect(try session.lastSeen(ada) == nil)
      for (number, (kind, at, seen)) in [
        (ContactEvent.Kind.asked, 5, nil), (.imported, 6, nil), (.form, 10, 10),
        (.confirmed, 30, 30), (.preferences, 20, 30), (.issue, 40, 30), (.left, 50, 30),
      ].enumerated() {
        try session.noteEvent(ContactEvent(kind, "it", at: at), of: ada, id: "\(number)")
        #expect(try session.lastSeen(ada) == seen)
      }
    }
  }

  /// Consents were kept before there were time lines.
  @Test func `begins with the forms that were sent before`() async throws {
    let now = ContactsSchema.schema
    let before = Schema(room: now.room, migrations: Array(now.migrations.prefix(1)))
    let store = try await SQLiteDatabase.inMemory(schemas: [before])
    try await store.write { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      for (id, subject) in [("a", "news"), ("b", "terms")] {
        try session.run(
          """
          INSERT INTO consent
            (id, contact_id, subject, wording, form, form_version, reference, given_at)
          VALUES (\(id), \(ada.id), \(subject), 'Yes.', 'sign-up', '00', 'KK829VNRF', 7)
          """)
      }
    }
    try await store.migrate(to: [now], place: ":memory:", at: 0)
    try await store.read { session in
      let ada = try #require(try session.contact(EmailAddress("ada@example.org")))
      #expect(
        try session.timeLine(of: ada) == [
          ContactEvent(.form, "sign-up", reference: "KK829VNRF", at: 7)
        ])
      #expect(try session.lastSeen(ada) == 7)
    }
  }
}
