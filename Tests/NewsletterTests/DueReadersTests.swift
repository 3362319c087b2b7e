import Contacts
import Store
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

  private func titles(without told: Set<String>, _ interests: Set<String>) -> [String] {
    content.digest(
      of: ["news"], without: Set(told.map { "https://example.org/\($0)" }),
      caringFor: interests, among: Sample.contacts.interests
    ).pages.map(\.title)
  }

  @Test func `a digest holds what is new and cared for`() {
    #expect(titles(without: ["Old"], ["herbs"]) == ["Thyme", "Open"])
    #expect(titles(without: ["Old"], []) == ["Hedges", "Thyme", "Open"])
    #expect(titles(without: ["Old", "Thyme", "Open"], ["herbs"]) == [])
    #expect(titles(without: ["Old", "Thyme", "Open", "Hedges"], []) == [])
    #expect(titles(without: [], ["fruit"]) == ["Open", "Old"])
  }

  @Test func `a digest is of its sections and terms, and a page without a date is no news`() {
    let content = IssueContent(
      [
        .init(title: "A", url: "/a", date: Timestamp(seconds: 1), section: "news/2026"),
        .init(title: "B", url: "/b", section: "news"),
        .init(title: "C", url: "/c", date: Timestamp(seconds: 1), terms: ["Hot & New"]),
        .init(title: "D", url: "/d", date: Timestamp(seconds: 1), section: "newsroom"),
      ], lists: [])
    #expect(content.ids(ofDigest: ["news"]) == ["/a"])
    #expect(content.ids(ofDigest: ["hot-new", "news", "news/2026"]) == ["/a", "/c"])
    #expect(content.ids(ofDigest: ["Hot & New", "gone"]) == ["/c"])
  }

  @Test func `a digest lists its pages under the names of an issue`() throws {
    let digest = content.digest(
      of: ["news"], without: ["https://example.org/Open", "https://example.org/Old"],
      caringFor: [], among: [])
    #expect(
      try Sample.html("{{#news}}{{title}} {{/news}}", content: digest) == "<p>Hedges Thyme </p>\n")
  }
}

struct DueReadersTests {
  @Test func `an issue goes to who does not have it, a reminder to who has not answered`()
    async throws
  {
    let ledger = try await TestLedger.with("a", "b", "c", "d")
    for issue in ["first", "again"] { try await ledger.start(issue) }
    try await ledger.send("a", "b", issue: "first")
    _ = try await ledger.claim("d", issue: "first")
    try await ledger.close(
      "d", .refused(status: "5.1.1", error: "nobody"), issue: "first")
    let readers = try await ledger.store.write { session in
      let readers = try session.readers(of: Audience(list: "news"), count: 9, at: 0)
      try session.noteEvent(
        ContactEvent(.form, "survey", at: 40), of: readers[0].contact, id: "e1")
      return readers
    }
    func due(_ issue: Newsletter.Issue) async throws -> [String] {
      try await ledger.store.read { try $0.due(readers, for: issue).map(\.contact.id) }
    }
    var issue = Sample.issue("Hello")
    #expect(try await due(issue) == ["a", "b", "c", "d"])
    issue.name = "first"
    #expect(try await due(issue) == ["c"])
    issue.name = "again"
    issue.kind = .reminder(form: "survey", of: "first")
    #expect(try await due(issue) == ["b"])
    try await ledger.send("b", issue: "again")
    #expect(try await due(issue) == [])
    let none = try await ledger.store.read { [issue] in try $0.due([], for: issue) }
    #expect(none == [])
  }
}
