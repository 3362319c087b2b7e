import Contacts
import Settings
import Testing
import Vocabulary

struct AudienceReadingTests {
  static let segments = """
    segments:
      hedgers: { list: news, interest: hedging }
      growers: { interest: [herbs, fruit] }
    """

  @Test(arguments: [
    ("audience: news", Audience(list: "news")),
    ("audience: { list: tips }", Audience(list: "tips")),
    (
      "audience: hedgers",
      Audience(list: "news", condition: .all([.list("news"), .interest("hedging")]))
    ),
    (
      "audience: { list: tips, segment: growers }",
      Audience(
        list: "tips",
        condition: .all([.list("tips"), .any([.interest("herbs"), .interest("fruit")])]))
    ),
  ])
  func `reads whom an issue is for`(yaml: String, audience: Audience) throws {
    #expect(try read(yaml).audience == audience)
    #expect(try read(yaml).report == [])
  }

  @Test func `takes the only list there is`() throws {
    var settings = try Nursery.settings(Self.segments)
    settings.lists.removeLast()
    let audience = try read("audience: { interest: herbs }", settings).audience
    #expect(audience == Audience(list: "news", condition: .interest("herbs")))
  }

  @Test(arguments: [
    (
      "audience: hedgrs",
      [
        "issue.md:1:11: error: there is no list or segment “hedgrs”",
        "  try: Did you mean “hedgers”?",
      ]
    ),
    (
      "audience: growers",
      [
        "issue.md:1:11: error: “audience” does not say of which list",
        "  try: Write “list:” and one of: news, tips.",
      ]
    ),
    (
      "audience: { list: news, interst: herbs }",
      [
        "issue.md:1:25: error: “audience.interst” is not a key that is read here",
        "  try: Did you mean “interest”?",
      ]
    ),
  ])
  func `tells of every mistake`(yaml: String, report: [String]) throws {
    let read = try read(yaml)
    #expect(read.audience == nil)
    #expect(read.report == report)
  }

  @Test func `asks for a list where there is none`() throws {
    let report = try read("audience: { seen: 30 days }", ContactSettings()).report
    #expect(
      report == [
        "issue.md:1:11: error: “audience” does not say of which list",
        "  try: Declare a list in site/site.yaml: “lists: { news: News }”.",
      ])
  }

  private func read(
    _ yaml: String, _ settings: ContactSettings? = nil
  ) throws -> (audience: Audience?, report: [String]) {
    let node = try #require(try YAML.parse(Array(yaml.utf8), path: "issue.md")["audience"])
    var findings: [Finding] = []
    let audience = try Audience.read(
      node, named: "audience", in: settings ?? Nursery.settings(Self.segments), path: "issue.md",
      findings: &findings)
    return (audience, findings.flatMap(\.report))
  }
}
