import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

struct ContactExportTests {
  private static let text = #"""
    email,name,town,trees,interests
    ada@example.org,"Lovelace, ""Ada""",Aldermere,12,hedging;fruit
    bea@example.org,=1+1,@sum,-3,
    cy@example.org,,,,
    """#

  @Test func `writes a table whose formulas are harmless`() async throws {
    let store = try await imported()
    #expect(
      try await table(.everybody, store) == #"""
        "email","name","town","trees","since","trade","interests","lists","known-since"\#r
        "ada@example.org","Lovelace, ""Ada""","Aldermere","12","","","fruit;hedging","news","2026-11-20T10:00:00Z"\#r
        "bea@example.org","'=1+1","'@sum","'-3","","","","news","2026-11-20T10:00:00Z"\#r
        "cy@example.org","","","","","","","news","2026-11-20T10:00:00Z"\#r

        """#)
  }

  @Test func `an import of its own export changes nothing`() async throws {
    let store = try await imported()
    let again = try await ImportedFile.imported(try await table(.everybody, store), into: store)
    #expect(again.report.counts == [.unchanged: 3])
    #expect(again.report.notes == [])
  }

  @Test func `pages through everybody, or those of a list who fit`() async throws {
    let store = try await imported()
    try await store.write {
      try $0.run(
        "UPDATE subscription SET state = 'left' WHERE contact_id = (SELECT id FROM contact WHERE email_key = 'cy@example.org')"
      )
    }
    #expect(try await addresses(.everybody, store) == ["ada", "bea", "cy"])
    #expect(try await addresses(.audience(Audience(list: "news")), store) == ["ada", "bea"])
    let audience = Audience(list: "news", condition: .interest("fruit"))
    #expect(try await addresses(.audience(audience), store) == ["ada"])
  }

  @Test func `knows the list that a segment is of`() {
    let list = { (settings: ContactSettings, named: String?, condition: Segment.Condition) in
      let segment = Segment(name: "x", title: "X", condition: condition)
      return settings.audience(of: segment, on: named)?.list
    }
    let one = ImportedFile.settings
    var two = one
    two.lists.append(MailingList(name: "tips", title: "Tips"))
    #expect(list(two, nil, .all([.interest("fruit"), .list("tips")])) == "tips")
    #expect(list(two, "news", .list("tips")) == "news")
    #expect(list(two, nil, .interest("fruit")) == nil)
    #expect(list(one, nil, .interest("fruit")) == "news")
  }

  private func imported() async throws -> SQLiteDatabase {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported(Self.text, into: store) {
      ($0.list, $0.consent) = ("news", "Yes.")
    }
    return store
  }

  private func table(_ scope: ExportScope, _ store: SQLiteDatabase) async throws -> String {
    let table = ContactTable(fields: ImportedFile.settings.fields)
    let all = try await store.read {
      try $0.exportedContacts(scope, after: nil, count: 100, at: 1_800_000_000)
    }
    return String(decoding: table.heading + all.flatMap(table.line), as: UTF8.self)
  }

  private func addresses(_ scope: ExportScope, _ store: SQLiteDatabase) async throws -> [String] {
    var (all, last): ([String], Contact?) = ([], nil)
    repeat {
      let page = try await store.read { [last] in
        try $0.exportedContacts(scope, after: last, count: 2, at: 1_800_000_000)
      }
      all += page.map { String($0.reader.contact.email.mailbox) }
      last = page.last?.reader.contact
    } while last != nil
    return all
  }
}
