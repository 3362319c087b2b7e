import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

/// Whom an import puts where, and whom it leaves alone.
struct ImportRuleTests {
  private static let text = "email,name,town\nada@example.org,Ada,Aldermere\nbea@example.org,Bea,\n"

  private static func subscribing(_ options: inout ImportOptions) {
    (options.list, options.consent) = ("news", "Send me the news.")
  }

  @Test func `mail-P9 puts nobody on a list without a sentence they agreed to`() async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(Self.text, into: store) { $0.list = "news" }
    #expect(file.report.subscribed == 0)
    #expect(
      file.report.notes == [
        "Nobody is put on “news”: that needs --consent with the sentence they agreed to"
      ])
    #expect(try await lists(of: "ada@example.org", in: store) == [])
  }

  @Test func `subscribes with the sentence, and keeps it with the file and the day`() async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    #expect(file.report.subscribed == 2)
    #expect(try await lists(of: "ada@example.org", in: store) == ["news subscribed 1795168800"])
    let email = try EmailAddress("ada@example.org")
    let (consents, events) = try await store.read { session in
      let ada = try session.contact(email)
      return try (ada.map(session.consents), ada.map(session.timeLine))
    }
    #expect(
      consents == [
        Consent(
          email: email, subject: "news", wording: "Send me the news.", form: "import",
          formVersion: "2026-11-20", reference: "customers.csv", givenAt: 1_795_168_800)
      ])
    #expect(events == [ContactEvent(.imported, "customers.csv", at: 1_795_168_800)])
  }

  @Test func `changes nothing by the same file again`() async throws {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    let before = try await rowCounts(in: store)
    let again = try await ImportedFile.imported(
      Self.text, into: store, at: 1_800_000_000, Self.subscribing)
    #expect(again.report.counts == [.unchanged: 2])
    #expect(again.report.subscribed == 0)
    #expect(try await rowCounts(in: store) == before)
  }

  @Test func `takes a new name and a new value, and keeps what the file leaves empty`() async throws
  {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported(Self.text, into: store)
    let file = try await ImportedFile.imported(
      "email,name,town\nADA@example.org,,Bexley\nbea@example.org,Beatrix,\ncy@example.org,,\n",
      into: store, at: 1_800_000_000
    ) { $0.interests = ["fruit"] }
    #expect(file.report.counts == [.changed: 2, .new: 1])
    #expect(
      try await people(in: store) == [
        "ada@example.org Ada", "bea@example.org Beatrix", "cy@example.org –",
      ])
    let readers = try await store.read { try $0.readers($0.contacts(count: 2)) }
    #expect(readers.map(\.fields) == [["town": "Bexley"], [:]])
    #expect(readers.map(\.interests) == [["fruit"], ["fruit"]])
  }

  @Test func `leaves out who is suppressed, and keeps nothing of them`() async throws {
    let store = try await ImportedFile.store()
    try await store.write { try $0.suppress(hash: "hash of ada@example.org", because: "x", at: 0) }
    let file = try await ImportedFile.imported(
      "email\nAda@Example.org\nbea@example.org\n", into: store, Self.subscribing)
    #expect(file.report.counts == [.suppressed: 1, .new: 1])
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: Ada@example.org is never to be mailed again; this row is left out"
      ])
    #expect(try await people(in: store) == ["bea@example.org –"])
  }

  @Test func `brings nobody back to a list that they left`() async throws {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    try await store.write {
      try $0.run("UPDATE subscription SET state = 'left', changed_at = 5")
    }
    let file = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    #expect((file.report.left, file.report.subscribed) == (2, 0))
    #expect(file.report.counts == [.unchanged: 2])
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: ada@example.org has left “news”, and stays off it",
        "customers.csv:3:1: warning: bea@example.org has left “news”, and stays off it",
      ])
    #expect(try await lists(of: "ada@example.org", in: store) == ["news left 5"])
  }

  @Test func `answers for nobody who was asked whether it was they`() async throws {
    let store = try await ImportedFile.store()
    try await store.write { session in
      let ada = try session.noteContact(EmailAddress("ada@example.org"), id: "1", at: 0)
      try session.setSubscription(of: ada, list: "news", state: .left, at: 0)
      // As a stranger can do who knows the address.
      try session.subscribe(ada, to: "news", at: 1)
    }
    let file = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    #expect((file.report.pending, file.report.subscribed) == (1, 1))
    #expect(file.report.counts == [.changed: 1, .new: 1])
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: ada@example.org has not confirmed “news” yet, and stays off it until then"
      ])
    #expect(try await lists(of: "ada@example.org", in: store) == ["news pending 1"])
  }

  @Test func `leaves out only who is suppressed of a file on one line`() async throws {
    let store = try await ImportedFile.store()
    try await store.write { try $0.suppress(hash: "hash of ada@example.org", because: "x", at: 0) }
    let file = try await ImportedFile.imported(
      #"[{"email":"ada@example.org"},{"email":"bea@example.org"},{"email":"cy@example.org"}]"#,
      into: store)
    #expect(file.report.counts == [.suppressed: 1, .new: 2])
    #expect(try await people(in: store) == ["bea@example.org –", "cy@example.org –"])
  }

  @Test func `brings no address back that was given up for another`() async throws {
    let store = try await ImportedFile.store()
    try await store.write { session in
      let ada = try session.noteContact(EmailAddress("ada@new.example"), id: "1", at: 0)
      let old = try session.noteContact(EmailAddress("ada@example.org"), id: "2", at: 0)
      try session.setSubscription(of: old, list: "news", state: .left, at: 0)
      try session.merge(old, into: ada, at: 9) { "hash of \($0.key)" }
    }
    let file = try await ImportedFile.imported(Self.text, into: store, Self.subscribing)
    #expect(file.report.counts == [.unchanged: 1, .new: 1])
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: ada@example.org was given up when two people were merged; this row is left out"
      ])
    #expect(try await people(in: store) == ["ada@new.example –", "bea@example.org Bea"])
  }

  @Test func `tells in a trial what it would do, and does nothing`() async throws {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported("email\nbea@example.org\n", into: store)
    let before = try await rowCounts(in: store)
    let text = Self.text + "x,,\nbea@example.org,,\n"
    let trial = try await ImportedFile.imported(text, into: store) {
      Self.subscribing(&$0)
      $0.isTrial = true
    }
    #expect(try await rowCounts(in: store) == before)
    let real = try await ImportedFile.imported(text, into: store, Self.subscribing)
    #expect(trial.report == real.report)
    #expect(real.report.counts == [.new: 1, .changed: 1, .bad: 1, .doubled: 1])
  }

  @Test func `imports thousands in batches, each of them once`() async throws {
    let store = try await ImportedFile.store()
    let text =
      "email,name,town,interests\n"
      + (0..<3000).map { "p\($0)@example.org,Person \($0),Town \($0 % 7),hedging;fruit\n" }.joined()
    let bytes = Array(text.utf8)
    for counts: [ImportReport.Outcome: Int] in [[.new: 3000], [.unchanged: 3000]] {
      let file = try await ImportedFile.imported(
        bytes: bytes, into: store, inPiecesOf: 65_536, Self.subscribing)
      #expect(file.report.counts == counts)
    }
    let rows = try await rowCounts(in: store)
    #expect(
      rows == [
        "contact": 3000, "contact_field": 3000, "contact_interest": 6000, "subscription": 3000,
        "consent": 3000, "contact_event": 3000, "import_column": 0,
      ])
  }

  private func lists(of email: String, in store: SQLiteDatabase) async throws -> [String] {
    try await store.read { session in
      guard let contact = try session.contact(EmailAddress(email)) else { return [] }
      return try session.subscriptions(of: contact).map {
        "\($0.list) \($0.state.rawValue) \($0.changedAt)"
      }
    }
  }

  private func rowCounts(in store: SQLiteDatabase) async throws -> [String: Int] {
    let tables = [
      "contact", "contact_field", "contact_interest", "subscription", "consent", "contact_event",
      "import_column",
    ]
    return Dictionary(
      uniqueKeysWithValues: try store.rowCounts().filter { tables.contains($0.table) }
        .map { ($0.table, $0.rows) })
  }
}
