import Newsletter
import Store
import StoreSQLite
import Testing

struct BounceQueriesTests {
  @Test func `knows which mails went to whom`() async throws {
    let store = try await SQLiteDatabase.inMemory(schemas: [NewsletterSchema.schema])
    try await store.write { session in
      for issue in ["spring", "autumn"] {
        try session.noteDelivery(
          IssueDelivery(issue: issue, contactID: "c1", messageID: "\(issue)@x", sentAt: 1))
      }
      #expect(try session.issues(sentTo: "c1") == ["autumn", "spring"])
      #expect(try session.issues(sentTo: "c2") == [])
      #expect(try session.wasSent("spring", to: "c1", as: "spring@x"))
      #expect(try !session.wasSent("spring", to: "c1", as: "autumn@x"))
      #expect(try !session.wasSent("spring", to: "c2", as: "spring@x"))
    }
  }
}
