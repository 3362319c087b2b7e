import Contacts
import Mail
import Testing
import Vocabulary

@testable import Newsletter

struct IssueMistakeTests {
  private let file = "content/newsletters/spring.md"

  @Test(
    arguments: [
      ("Hello\n{{nane?}}", "5:3: error: “nane” is not known here. Did you mean “name”?"),
      (
        "{{#segments.hegders}}x{{/segments.hegders}}",
        "4:13: error: There is no “hegders” in “segments”. Did you mean “hedgers”?"
      ),
      ("{{#name}}x", "4:1: error: “{{#name}}” is never closed."),
      ("x{{/name}}", "4:2: error: “{{/name}}” closes a section that was never opened."),
      ("{{name", "4:1: error: This tag is never closed."),
      ("{{{email}}}", "4:4: error: “email” is not markup, so it is never written unescaped."),
      ("Hi\n\n{{> footer}}", "6:1: error: a mail knows no tag “{{footer}}”"),
      ("{{=<% %>=}}", "4:1: error: a mail knows no tag “{{<% %>=}}”"),
      ("{{town}}", "4:1: error: “town” may be missing, as not every reader has one"),
      (
        "{{#town}}x{{/town}} {{town}}",
        "4:21: error: “town” may be missing, as not every reader has one"
      ),
      (
        "{{#news}}{{town}}{{/news}}",
        "4:10: error: “town” may be missing, as not every reader has one"
      ),
      (
        "{{^town}}{{town}}{{/town}}",
        "4:10: error: “town” may be missing, as not every reader has one"
      ),
      ("{{news}}", "4:3: error: “news” is a list, which cannot be written as it is."),
      ("{{email | uper}}", "4:11: error: There is no transform “uper”. Did you mean “upper”?"),
      ("{{links.form}}", "4:1: error: “links.form” may be missing, as not every reader has one"),
    ])
  func `says what is wrong and where`(body: String, complaint: String) {
    #expect(Sample.complaints(body) == ["\(file):\(complaint)"])
  }

  @Test(
    arguments: [
      "{{town?}}", "{{town | default: \"here\"}}", "{{#town}}in {{town}}{{/town}}",
      "{{#town}}in {{.}}{{/town}}", "{{street}}", "{{#trade}}x{{/trade}}{{trade}}",
      "{{#town}}{{#news}}{{title}} {{town}}{{/news}}{{/town}}",
      "{{#news | first: 3}}{{title}}{{/news}}",
      "{{! a remark }}x", "{{#news}}{{summary}}{{/news}}", "&#123;{name}}", "```\n{{name?}}\n```",
    ])
  func `takes what is right`(body: String) {
    #expect(Sample.complaints(body) == [])
  }

  @Test func `the links that an issue is sure to have are written bare`() throws {
    func complaints(_ body: String, _ kind: Newsletter.Issue.Kind, isArchived: Bool) -> [String] {
      var issue = Sample.issue(body)
      (issue.kind, issue.isArchived) = (kind, isArchived)
      do {
        _ = try CompiledIssue(issue, names: Sample.names)
        return []
      } catch { return error.all.map(\.message) }
    }
    let body = "[Answer]({{links.form}}) [Look]({{links.view}})"
    let invitation = Newsletter.Issue.Kind.invitation(form: "survey")
    let view = "“links.view” may be missing, as not every reader has one"
    let form = "“links.form” may be missing, as not every reader has one"
    #expect(complaints(body, invitation, isArchived: true) == [])
    #expect(complaints(body, .reminder(form: "survey", of: "first"), isArchived: false) == [view])
    #expect(complaints(body, .newsletter, isArchived: true) == [form])
    #expect(complaints(body, .newsletter, isArchived: false) == [form, view])
  }

  @Test func `a reader without a file of their own is told of`() {
    let failure = MergeFailure.noFile(issue: "spring", contact: "k7", file: "vouchers/k7.txt")
    #expect(
      failure.report == [
        "error: the issue “spring” has no file “vouchers/k7.txt” for the contact k7",
        "try: Put “vouchers/k7.txt” beside the issue, and send it again: who has it does not get it twice.",
      ])
    #expect(failure.contact == "k7")
    #expect(failure.remark.message == "a file of the reader's own is not there")
    #expect(failure.remark.weight == .fail && failure.remark.rule == "file")
  }

  @Test func `mail-L8 a message says who answers for its list and where past issues stand`() throws
  {
    var names = Sample.names
    names.archive = "https://quillet.example/newsletters/"
    names.sender = Mailbox(try EmailAddress("us&co%?@quillet.example"))
    let list = try CompiledIssue(Sample.issue("Hello"), names: names).list
    #expect(list.archive == "https://quillet.example/newsletters/")
    #expect(list.owner == "mailto:us%26co%25%3F@quillet.example")
  }

  @Test func `a subject that needs what a reader lacks is found before anything is sent`() {
    #expect(
      Sample.complaints("x", subject: "News for {{town}}")
        == ["\(file):2:19: error: “town” may be missing, as not every reader has one"])
  }

  @Test(
    arguments: [
      "{{#town}}One\n\nTwo{{/town}}", "*{{#town}}x*{{/town}}", "- {{#town}}a\n- b{{/town}}",
      "[{{#town}}x](https://example.org/){{/town}}",
    ])
  func `a section begins and ends in the same place`(body: String) {
    #expect(
      Sample.complaints(body).contains { $0.contains("that the other tag of its section does not") }
    )
  }

  @Test func `a loop of more rounds than a mail may have is refused with a sentence`() throws {
    let pages = IssueContent(
      (0..<2_000).map { .init(title: "\($0)", url: "https://example.org/\($0)", section: "news") },
      lists: ["news"])
    let reader = try Sample.reader()
    let nested = try Sample.compiled("{{#news}}{{#pages}}{{/pages}}{{/news}}")
    #expect(throws: MergeFailure.tooLong(issue: "spring", contact: "k7m2")) {
      try nested.message(for: reader, links: Sample.links, content: pages, at: Sample.moment)
    }
    let long = try Sample.compiled("{{#news}}\(String(repeating: "long ", count: 200)){{/news}}")
    let failure = #expect(throws: MergeFailure.self) {
      try long.message(for: reader, links: Sample.links, content: pages, at: Sample.moment)
    }
    #expect(
      failure?.report == [
        "error: the issue “spring” becomes longer than a mail may be for the contact k7m2",
        "try: List fewer pages, such as {{#news | first: 10}}…{{/news}}.",
      ])
  }

  @Test func `a contact with nothing but an address is written to`() throws {
    let message = try Sample.message(
      "Hello {{name | default: \"reader\"}}{{#town}} of {{town}}{{/town}}: {{trees?}} {{since?}} {{street}}.",
      for: try Sample.reader(nil))
    #expect(message.to.name == nil)
    #expect(message.text.hasPrefix("Hello reader: your street.\n"))
  }
}
