import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Newsletter

struct DigestTests {
  private let content = IssueContent(
    [
      Self.page("Hedges", 300, ["hedging"]), Self.page("Thyme", 200, ["herbs"]),
      Self.page("Open", 100, []),
      Self.page("Old", 10, []),
    ], lists: ["news"])

  private static func page(_ title: String, _ day: Int, _ terms: [String]) -> IssueContent.Page {
    .init(
      title: title, url: "https://example.org/\(title)", date: Timestamp(seconds: day),
      section: "news", terms: terms)
  }

  private func titles(since: Int, _ interests: Set<String>) throws -> [String] {
    content.digest(
      of: ["news"], since: since, for: try Sample.reader(interests: interests),
      interests: Sample.contacts.interests
    ).pages.map(\.title)
  }

  @Test func `a digest holds what is new and cared for`() throws {
    #expect(try titles(since: 50, ["herbs"]) == ["Thyme", "Open"])
    #expect(try titles(since: 50, []) == ["Hedges", "Thyme", "Open"])
    #expect(try titles(since: 200, ["herbs"]) == [])
    #expect(try titles(since: 300, []) == [])
  }

  @Test func `a digest lists its pages under the names of an issue`() throws {
    let digest = content.digest(
      of: ["news"], since: 150, for: try Sample.reader(), interests: [])
    #expect(
      try Sample.html("{{#news}}{{title}} {{/news}}", content: digest) == "<p>Hedges Thyme </p>\n")
  }
}

struct DueReadersTests {
  @Test func `an issue goes to who does not have it, a reminder to who has not answered`()
    async throws
  {
    let store = try await SQLiteDatabase.inMemory(
      schemas: [ContactsSchema.schema, NewsletterSchema.schema])
    try await store.write { session in
      var readers: [Reader] = []
      for id in ["a", "b", "c"] {
        let contact = try session.noteContact(
          EmailAddress("\(id)@example.org"), id: id, at: 1)
        readers.append(Reader(contact: contact))
      }
      for id in ["a", "b"] {
        try session.noteDelivery(
          IssueDelivery(issue: "first", contactID: id, messageID: "first.\(id)", sentAt: 10))
      }
      try session.noteEvent(
        ContactEvent(.form, "survey", at: 20), of: readers[0].contact, id: "e1")
      var issue = Sample.issue("Hello")
      func due() throws -> [String] { try session.due(readers, for: issue).map(\.contact.id) }
      #expect(try due() == ["a", "b", "c"])
      issue.name = "first"
      #expect(try due() == ["c"])
      issue.name = "again"
      issue.kind = .reminder(form: "survey", of: "first")
      #expect(try due() == ["b"])
      try session.noteDelivery(
        IssueDelivery(issue: "again", contactID: "b", messageID: "again.b", sentAt: 30))
      #expect(try due() == [])
      #expect(try session.due([], for: issue) == [])
    }
  }
}
