import Calendar
import Desk
import Settings
import Testing
import Vocabulary

struct DeskReadingTests {
  static let good = """
    people:
      maud: { name: Maud Pengelly, email: maud@quillet.example }
      tobias: { email: tobias@Quillet.example }
    routes:
      complaint: { title: Complaints, owner: maud, promise: 1 working day }
      call-back: { owner: tobias, promise: 4 hours }
    """

  @Test func `reads people and routes`() throws {
    let (policy, findings) = Self.read(Self.good)
    #expect(findings == [])
    #expect(
      policy.people == [
        Person(
          name: "maud", title: "Maud Pengelly", email: try EmailAddress("maud@quillet.example")),
        Person(name: "tobias", title: "Tobias", email: try EmailAddress("tobias@quillet.example")),
      ])
    #expect(
      policy.routes == [
        Route(name: "complaint", title: "Complaints", owner: "maud", promise: .workingDays(1)),
        Route(name: "call-back", title: "Call back", owner: "tobias", promise: .workingHours(4)),
      ])
  }

  @Test func `reads the same from JSON`() {
    let json = """
      {"people": {"maud": {"name": "Maud", "email": "maud@quillet.example"}},
       "routes": {"order": {"title": "Orders", "owner": "maud", "promise": "2 working days"}}}
      """
    let (policy, findings) = Self.read(json, path: "desk.json")
    #expect(findings == [])
    #expect(policy.route("order")?.promise == .workingDays(2))
    #expect(Self.read("").policy == DeskPolicy())
  }

  @Test(arguments: [
    (
      "{ owner: maud }", "3:11: error: the route “question” promises nothing",
      "Say by when it is answered, like “promise: 2 working days”."
    ),
    (
      "{ promise: 2 days }", "3:11: error: nobody owns the route “question”",
      "Say who answers, like “owner: maud”."
    ),
    (
      "{ owner: mau, promise: 2 days }",
      "3:30: error: there is nobody called “mau” among the “people”", "Did you mean “maud”?"
    ),
    (
      "{ owner: oliver, promise: 2 days }",
      "3:30: error: there is nobody called “oliver” among the “people”", "They are maud."
    ),
    (
      "{ owner: maud, promise: soon }",
      "3:45: error: “routes.question.promise” should be a number of hours or days, and this is “soon”",
      "Write it like “4 working hours” or “2 working days”."
    ),
    (
      "{ owner: maud, promise: 2 days, titel: Q }",
      "3:53: warning: “routes.question.titel” is not a key that is read here",
      "Did you mean “title”?"
    ),
  ])
  func `explains a route`(route: String, message: String, advice: String) {
    let text = "people:\n  maud: { email: m@example.org }\nroutes: { question: \(route) }"
    #expect(Self.report(text) == ["desk.yaml:\(message)", "  try: \(advice)"])
  }

  @Test(
    arguments: [
      (
        "people: { maud: { name: Maud } }", "1:11: error: “maud” has no e-mail address",
        "Write it like “email: maud@example.org”."
      ),
      (
        "people: { maud: { email: maud@home } }",
        "1:26: error: “people.maud.email” should be an e-mail address, and this is “maud@home”", nil
      ),
      (
        "people:\n  maud: { email: m@example.org }\n  maud: { email: n@example.org }",
        "3:3: error: the key “maud” stands on line 2 and again on line 3", "Keep one of the two."
      ),
      (
        "people: { Maud P: { email: m@example.org } }",
        "1:11: error: “people.Maud P” should end in a name of small letters, digits and hyphens",
        "Write it like “maud-p:”."
      ),
      (
        "poeple: {}", "1:1: warning: “poeple” is not a key that is read here",
        "Did you mean “people”?"
      ),
      ("- maud", "1:1: error: the desk is “people:” and “routes:”, and this is a list", nil),
    ] as [(String, String, String?)])
  func `explains the rest`(text: String, message: String, advice: String?) {
    #expect(
      Self.report(text) == ["desk.yaml:\(message)"] + (advice.map { ["  try: \($0)"] } ?? []))
  }

  @Test func `reads the desk of the example`() throws {
    let (policy, findings) = Self.read(try Example.text(of: "site/desk.yaml"))
    #expect(findings == [])
    #expect(
      policy.routes.map(\.name) == [
        "question", "suggestion", "complaint", "quote", "order", "callback",
      ])
    var more: [Finding] = []
    let settings = SiteSettings.read(
      Array(try Example.text(of: "site/site.yaml").utf8), path: "site.yaml", folderName: "x",
      findings: &more)
    let hours = try #require(OpeningHours.read(settings, path: "site.yaml", findings: &more))
    #expect(more == [])
    #expect(hours.runs.count == 3)
    #expect(settings.mailFrom == "Quillet Nursery <hello@quillet.example>")
  }

  private static func report(_ text: String) -> [String] {
    read(text).findings.flatMap(\.report)
  }

  private static func read(
    _ text: String, path: String = "desk.yaml"
  ) -> (policy: DeskPolicy, findings: [Finding]) {
    var findings: [Finding] = []
    let policy = DeskPolicy.read(Array(text.utf8), path: path, findings: &findings)
    return (policy, findings)
  }
}
