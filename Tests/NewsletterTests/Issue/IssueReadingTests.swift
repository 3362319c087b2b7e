import Contacts
import Mail
import Settings
import Testing
import Vocabulary

@testable import Newsletter

struct IssueReadingTests {
  private func read(_ keys: String, path: String = "content/newsletters/2026-03-01-spring-list.md")
    -> (issue: Newsletter.Issue?, complaints: [String])
  {
    var findings: [Finding] = []
    let issue = Newsletter.Issue.read(
      Array("---\n\(keys)\n---\nHello {{name?}}\n".utf8), path: path, settings: Sample.site,
      contacts: Sample.contacts, findings: &findings)
    return (issue, findings.flatMap(\.report))
  }

  @Test func `reads all that an issue may say`() throws {
    let (issue, complaints) = read(
      """
      subject: "Bare roots, {{name?}}"
      preheader: From November
      from: Maud <maud@quillet.example>
      reply-to: shop@quillet.example
      audience: { list: news, all: [{ interest: hedging }] }
      schedule: { at: 2026-03-01 09:00, too-late: 2 hours }
      attachments: [list.pdf, "vouchers/{{id}}.pdf"]
      archive: false
      tags: [roots]
      date: 2026-03-01
      """)
    #expect(complaints == [])
    let read = try #require(issue)
    #expect(read.name == "spring-list" && read.kind == .newsletter && !read.isArchived)
    #expect(read.subject == .init("Bare roots, {{name?}}", line: 2, column: 11))
    #expect(read.preheader?.text == "From November")
    let maud = try EmailAddress("maud@quillet.example")
    #expect(read.from == Mailbox(maud, name: "Maud"))
    #expect(read.replyTo?.address.text == "shop@quillet.example")
    #expect(read.audience.list == "news")
    #expect(read.schedule?.at.description == "2026-03-01T09:00:00Z")
    #expect(read.schedule?.tooLate?.description == "2026-03-01T11:00:00Z")
    #expect(read.attachments.map(\.text) == ["list.pdf", "vouchers/{{id}}.pdf"])
    #expect(read.body == "Hello {{name?}}\n")
    #expect(read.bodyLine == 13)
  }

  @Test func `reads when an issue goes out again and again`() throws {
    let (issue, complaints) = read(
      """
      subject: x
      list: news
      schedule: { every: month, on: [1, last], at: 9:05, from: 2026-01-01, too-late: 2 hours }
      """)
    #expect(complaints == [])
    let read = try #require(issue)
    #expect(read.schedule == nil)
    #expect(
      read.recurrence
        == Recurrence(
          every: .month, days: [1, 31], secondOfDay: 9 * 3600 + 300, zone: .utc,
          from: CivilDate(year: 2026, month: 1, day: 1), lateness: 7200))
    let moment = try #require(read.recurrence?.next(after: 1_800_000_000))
    let occurrence = read.occurrence(at: moment)
    #expect(occurrence.name == "\(read.name)@2027-01-31" && occurrence.recurrence == nil)
    #expect(occurrence.schedule?.tooLate?.description == "2027-01-31T11:05:00Z")
    #expect(read.occurrence(named: occurrence.name)?.schedule == occurrence.schedule)
    #expect(read.occurrence(named: "\(read.name)@2027-02-30") == nil)
    #expect(read.occurrence(named: "\(read.name)@x") == nil)
  }

  @Test(
    arguments: [
      ("", Newsletter.Issue.Kind.newsletter), ("kind: offer", .offer),
      ("digest: [news, tips]", .digest(of: ["news", "tips"])),
      ("kind: drip\ndays: 7", .drip(days: 7)), ("kind: welcome", .welcome),
      ("kind: invitation\nform: survey", .invitation(form: "survey")),
      ("form: survey\nreminds: first", .reminder(form: "survey", of: "first")),
    ])
  func `reads the kinds of issues`(keys: String, kind: Newsletter.Issue.Kind) {
    let (issue, complaints) = read("title: Spring\nlist: news\n\(keys)")
    #expect(complaints == [])
    #expect(issue?.kind == kind && issue?.subject.text == "Spring")
    #expect(issue?.from?.address.text == "hello@quillet.example")
  }

  @Test(
    arguments: [
      ("list: news", ":1:1: error: this issue has no subject"),
      ("subject: x", ":1:1: error: this issue does not say whom it is for"),
      ("subject: x\nlist: newz", ":3:7: error: there is no list or segment “newz”"),
      (
        "subject: x\nlist: news\nkind: drip",
        ":4:7: error: an issue of the kind “drip” needs “days”"
      ),
      (
        "subject: x\nlist: news\nkind: leter",
        ":4:7: error: “kind” should be one of newsletter, notice, offer, digest, welcome, drip, invitation, reminder, and this is “leter”"
      ),
      (
        "subject: x\nlist: news\nsubjekt: y",
        ":4:1: warning: “subjekt” is not a key that is read here"
      ),
      (
        "subject: x\nlist: news\nfrom: nobody",
        ":4:7: error: “from” should be an e-mail address, and this is “nobody”"
      ),
      (
        "subject: x\nlist: news\nschedule: 2026-03-01",
        ":4:11: error: “schedule” is a day and no hour"
      ),
      (
        "subject: x\nlist: news\nschedule: { at: 2026-03-01 09:00, too-late: 2026-02-01 }",
        ":4:45: error: “too-late” is not later than the moment the issue is sent"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: year, at: 9:00 }",
        "“schedule.every” should be one of day, week, month, and this is “year”"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: day }",
        ":4:11: error: “schedule” does not say at what time of the day"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: day, at: 25:00 }",
        ":4:29: error: “schedule” does not say at what time of the day"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: day, on: monday, at: 9:00 }",
        ":4:29: error: what goes out every day has no “on”"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: week, at: 9:00 }",
        ":4:11: error: “schedule” does not say on which day"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: week, on: mondy, at: 9:00 }",
        "“schedule.on” should be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: month, on: 32, at: 9:00 }",
        ":4:31: error: “schedule.on” should be a day from 1 to 31, or “last”, and this is “32”"
      ),
      (
        "subject: x\nlist: news\nschedule: { every: day, at: 9:00, too-late: soon }",
        ":4:45: error: “schedule.too-late” should be how long after its moment, and this is “soon”"
      ),
      (
        "subject: x\nlist: news\nattachments: ../keys",
        ":4:14: error: “../keys” does not lie beside the issue"
      ),
      ("subject: x\naudience: { list: news, all: [{ field: twon, is: X }] }", "“twon”"),
    ])
  func `says what is wrong with the keys`(keys: String, complaint: String) {
    let complaints = read(keys).complaints
    #expect(complaints.contains { $0.contains(complaint) }, "\(complaints)")
  }

  @Test(
    arguments: [
      (
        "form: survy",
        [
          "content/newsletters/2026-03-01-spring-list.md:4:7: error: there is no form “survy”",
          "  try: Did you mean “survey”?",
        ]
      ),
      (
        "form: survey\nreminds: invite",
        [
          "content/newsletters/2026-03-01-spring-list.md:5:10: error: there is no other issue “invite”",
          "  try: There are: first.",
        ]
      ),
      (
        "form: survey\nreminds: spring-list",
        [
          "content/newsletters/2026-03-01-spring-list.md:5:10: error: there is no other issue “spring-list”",
          "  try: There are: first.",
        ]
      ),
      ("form: survey\nreminds: first", []),
    ])
  func `a form and the issue that is reminded of have to be there`(
    keys: String, complaints: [String]
  ) {
    var contacts = Sample.contacts
    contacts.forms = ["survey"]
    var findings: [Finding] = []
    _ = Newsletter.Issue.read(
      Array("---\nsubject: x\nlist: news\n\(keys)\n---\nHello\n".utf8),
      path: "content/newsletters/2026-03-01-spring-list.md", settings: Sample.site,
      contacts: contacts, among: ["first", "spring-list"], findings: &findings)
    #expect(findings.flatMap(\.report) == complaints)
  }

  @Test func `the sections of a digest are known with their places`() {
    let issue = read("subject: x\nlist: news\ndigest: [news, tips]").issue
    #expect(
      issue?.sections == [.init("news", line: 4, column: 10), .init("tips", line: 4, column: 16)])
  }

  @Test func `mail-L10 what an event sends says that a machine did`() {
    let automatic: [Newsletter.Issue.Kind] = [.digest(of: ["news"]), .welcome, .drip(days: 1)]
    let written: [Newsletter.Issue.Kind] = [
      .newsletter, .notice, .offer, .invitation(form: "a"), .reminder(form: "a", of: "b"),
    ]
    #expect(automatic.allSatisfy(\.isAutomatic) && !written.contains(where: \.isAutomatic))
  }

  @Test func `two issues of one name are told of`() {
    let one = read("subject: x\nlist: news").issue
    let other = read("subject: y\nlist: news", path: "content/newsletters/spring-list/index.md")
      .issue
    let findings = Newsletter.Issue.doubledNames(in: [one, other].compactMap { $0 })
    #expect(
      findings.map(\.description) == [
        "content/newsletters/spring-list/index.md:1:1: error: this issue and content/newsletters/2026-03-01-spring-list.md are both called “spring-list”"
      ])
  }

  @Test func `weighs what is attached`() {
    let issue = read("subject: x\nlist: news\nattachments: [a.pdf, b.pdf, '{{id}}.pdf']").issue
    func complaints(_ sizes: [String: Int]) -> [String] {
      issue?.attachmentFindings { sizes[$0] }.map(\.message) ?? []
    }
    #expect(complaints(["a.pdf": 1, "b.pdf": 2]) == [])
    #expect(complaints(["a.pdf": 1]) == ["there is no file “b.pdf” beside the issue"])
    #expect(
      complaints(["a.pdf": 9_000_000, "b.pdf": 2_000_000]) == [
        "the attachments have 11 MB, and many mail servers take no more than 10 MB"
      ])
    #expect(
      complaints(["a.pdf": 9_000_000, "b.pdf": 20_000_000]) == [
        "the attachments have 29 MB, and many mail servers take no more than 25 MB"
      ])
  }
}
