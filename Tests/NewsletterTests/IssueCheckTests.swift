import Contacts
import Mail
import Newsletter
import Testing
import Vocabulary

struct IssueCheckTests {
  private func issue(_ change: (inout Newsletter.Issue) -> Void = { _ in }) -> Newsletter.Issue {
    var issue = Newsletter.Issue(
      name: "spring", path: "content/newsletters/spring.md", kind: .newsletter,
      subject: .init("Spring", line: 2, column: 10), audience: Audience(list: "news"),
      body: "Hello",
      bodyLine: 5)
    change(&issue)
    return issue
  }

  private func check(
    from: String? = "hello@quillet.example", host: String? = "www.quillet.example",
    address: String? = "3 Withy Lane", audience: Int? = 3, _ issue: Newsletter.Issue? = nil
  ) throws -> [String] {
    let mailbox = try from.map { Mailbox(try EmailAddress($0)) }
    return IssueCheck(
      from: mailbox, siteHost: host, postalAddress: address, audience: audience,
      now: Timestamp(seconds: 1_000_000)
    ).remarks(on: issue ?? self.issue()).map { "\($0.weight.rawValue) \($0.rule) \($0.message)" }
  }

  @Test func `finds nothing wrong with a sound issue`() throws {
    #expect(try check() == [])
    #expect(try check(from: "news@mail.quillet.example", host: "quillet.example") == [])
  }

  @Test func `mail-P2 refuses a sender at a provider that lets nobody else send`() throws {
    #expect(
      try check(from: "maud@gmail.com") == [
        "FAIL P2 it comes from maud@gmail.com, and gmail.com lets no other server send for it"
      ])
    #expect(try check(from: nil) == ["FAIL P2 nothing says who the issue comes from"])
    #expect(
      try check(from: "maud@other.example") == [
        "WARN P2 it comes from other.example, and the site stands at www.quillet.example"
      ])
    #expect(try check(from: "maud@evilquillet.example", host: "quillet.example").count == 1)
  }

  @Test func `mail-P8 refuses an issue without a postal address`() throws {
    let said = "FAIL P8 there is no postal address, which the law asks for in every such mail"
    #expect(try check(address: nil) == [said])
    #expect(try check(address: "") == [said])
  }

  @Test func `refuses an issue for nobody, but not one that waits for readers`() throws {
    #expect(
      try check(audience: 0) == [
        "FAIL audience nobody would get it: the list “news” has no reader"
      ])
    #expect(
      try check(audience: 0, issue { $0.audience.condition = .interest("herbs") }) == [
        "FAIL audience nobody would get it: the list “news” has no reader who fits the condition"
      ])
    #expect(try check(audience: 0, issue { $0.kind = .welcome }) == [])
  }

  @Test func `refuses an issue whose time is over`() throws {
    func scheduled(_ at: Int, _ tooLate: Int?) -> Newsletter.Issue {
      issue {
        $0.schedule = .init(
          at: Timestamp(seconds: at), tooLate: tooLate.map { Timestamp(seconds: $0) })
      }
    }
    #expect(try check(scheduled(2_000_000, nil)) == [])
    #expect(
      try check(scheduled(999_000, nil)) == [
        "WARN schedule its time, 1970-01-12T13:30:00Z, is over: the worker sends it at once"
      ])
    #expect(
      try check(scheduled(990_000, 1_000_000)) == [
        "FAIL schedule it was not to be sent after 1970-01-12T13:46:40Z, which is over"
      ])
    #expect(
      try check(scheduled(3_000_000, 2_000_000)) == [
        "FAIL schedule it is to be sent at 1970-02-04T17:20:00Z, and that is too late already"
      ])
  }
}
