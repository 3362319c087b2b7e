import Contacts
import Testing

@testable import Newsletter

struct IssueTests {
  @Test func `an issue is archived unless it says otherwise`() {
    let issue = Issue(
      name: "spring-list", path: "content/newsletters/spring-list.md", kind: .newsletter,
      subject: .init("Spring", line: 2, column: 10), audience: Audience(list: "news"),
      body: "Hello",
      bodyLine: 5)
    #expect(issue.isArchived)
  }
}
