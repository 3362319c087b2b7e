import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

struct ContactQueriesTests {
  @Test func `takes one person for one, however the address is written`() async throws {
    try await withStore { session in
      let first = try session.noteContact(
        EmailAddress("Ada@example.org"), name: nil, id: "1", at: 10)
      let again = try session.noteContact(
        EmailAddress("ada@EXAMPLE.org"), name: "Ada Lovelace", id: "2", at: 20)
      let third = try session.noteContact(EmailAddress("ada@example.org"), id: "3", at: 30)
      #expect(first.name == nil)
      #expect(again.name == "Ada Lovelace")
      #expect(third == again)
      #expect((again.id, again.createdAt) == ("1", 10))
      #expect(try session.contact(EmailAddress("ADA@example.org")) == again)
    }
  }

  @Test func `lists by addresses, a page at a time`() async throws {
    try await withStore { session in
      for name in ["c", "a", "b"] {
        try session.noteContact(EmailAddress("\(name)@example.org"), id: name, at: 0)
      }
      let page = try session.contacts(count: 2)
      #expect(page.map(\.id) == ["a", "b"])
      #expect(try session.contacts(after: page.last?.email, count: 2).map(\.id) == ["c"])
    }
  }

  @Test func `keeps each consent with its wording`() async throws {
    try await withStore { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      let consents = [("news", "Send me the news."), ("terms", "I’ve read the terms.")].map {
        Consent(
          email: ada.email, subject: $0.0, wording: $0.1, form: "sign-up",
          formVersion: "0011223344556677", reference: "KK829VNRF", givenAt: 5)
      }
      for (number, consent) in consents.enumerated() {
        try session.noteConsent(consent, id: "\(number)", by: ada)
      }
      #expect(try session.consents(of: ada) == consents)
    }
  }

  @Test func `erases a person with all that hangs on them, and no one else`() async throws {
    try await withStore { session in
      let (ada, grace) = try (EmailAddress("ada@example.org"), EmailAddress("grace@example.org"))
      for (id, email) in [("1", ada), ("2", grace)] {
        let contact = try session.noteContact(email, name: "X", id: id, at: 0)
        try session.subscribe(contact, to: "news", at: 0)
        try session.noteConsent(
          Consent(
            email: email, subject: "news", wording: "Yes.", form: "sign-up",
            formVersion: "00", reference: "KK829VNRF", givenAt: 0), id: id, by: contact)
        try session.setField("town", to: "Aldermere", of: contact)
        try session.setInterests(["herbs", "fruit"], of: contact)
        for number in 1...3 {
          try session.noteEvent(
            ContactEvent(.form, "sign-up", at: 0), of: contact, id: id + "\(number)")
        }
      }
      try session.suppress(hash: "0f", because: "bounced", at: 0)
      let erased = try session.eraseContact(EmailAddress("Ada@example.org"))
      #expect(
        erased
          == ErasedContact(subscriptions: 1, consents: 1, fields: 1, interests: 2, events: 3))
      #expect(try session.eraseContact(ada) == nil)
      #expect(try session.contact(ada) == nil)
      #expect(try session.contact(grace).map(session.consents)?.count == 1)
      #expect(try session.contact(grace).map(session.timeLine)?.count == 3)
      for table in ["contact_field", "contact_interest", "contact_event"] {
        let statement = Statement(stringLiteral: "SELECT 1 FROM \(table) WHERE contact_id = '1'")
        #expect(try session.run(statement).isEmpty)
      }
      #expect(try session.suppression(hash: "0f") == "bounced")
    }
  }
}

func withStore(_ work: @escaping @Sendable (any Session) throws -> Void) async throws {
  let store = try await SQLiteDatabase.inMemory(schemas: [ContactsSchema.schema])
  try await store.write(work)
}
