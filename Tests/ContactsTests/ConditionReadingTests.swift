import Contacts
import Settings
import Testing
import Vocabulary

struct ConditionReadingTests {
  @Test(arguments: [
    ("{ list: news }", Segment.Condition.list("news")),
    ("{ interest: [herbs, fruit] }", .any([.interest("herbs"), .interest("fruit")])),
    ("{ field: town, is: Aldermere }", .field("town", .isOne(of: ["Aldermere"]))),
    ("{ field: trees, is: [012.50, 3] }", .field("trees", .isOne(of: ["12.5", "3"]))),
    ("{ field: member, is: yes }", .field("member", .isOne(of: ["yes"]))),
    (
      "{ field: trees, below: 100, above: 9.50 }",
      .all([.field("trees", .below("100")), .field("trees", .above("9.5"))])
    ),
    ("{ field: since, below: 2026-3-1 }", .field("since", .below("2026-03-01"))),
    ("{ field: town, known: true }", .field("town", .known)),
    ("{ field: town, known: no }", .not(.field("town", .known))),
    ("{ sent: survey, not-sent: order }", .all([.sentForm("survey"), .not(.sentForm("order"))])),
    ("{ seen: 90 days, added: 2 weeks }", .all([.seen(days: 90), .added(days: 14)])),
    ("{ not: { interest: herbs } }", .not(.interest("herbs"))),
    (
      "{ title: Hedgers, list: news, all: [{ interest: hedging }, { any: [{ seen: 1 year }] }] }",
      .all([.all([.interest("hedging"), .any([.seen(days: 365)])]), .list("news")])
    ),
  ])
  func `reads every condition`(yaml: String, condition: Segment.Condition) throws {
    #expect(try Nursery.condition(yaml) == condition)
  }

  @Test func `puts one segment into another, whichever is written first`() throws {
    let settings = try Nursery.settings(
      """
      segments:
        near-hedgers: { title: Hedgers of the town, segment: hedgers, field: town, is: Aldermere }
        hedgers: { list: news, interest: hedging }
      """)
    let hedgers = Segment.Condition.all([.list("news"), .interest("hedging")])
    #expect(
      settings.segments == [
        Segment(
          name: "near-hedgers", title: "Hedgers of the town",
          condition: .all([.field("town", .isOne(of: ["Aldermere"])), hedgers])),
        Segment(name: "hedgers", title: "Hedgers", condition: hedgers),
      ])
    #expect(settings.segments.map(\.condition.list) == ["news", "news"])
  }

  @Test(arguments: [
    (
      "{ lists: news }",
      ["11: error: “segments.some.lists” is not a key that is read here", "Did you mean “list”?"]
    ),
    ("{ list: new }", ["17: error: there is no list “new”", "Did you mean “news”?"]),
    ("{ list: xyz }", ["17: error: there is no list “xyz”", "There are: news, tips."]),
    (
      "{ interest: [herbs, hedgin] }",
      ["29: error: there is no interest “hedgin”", "Did you mean “hedging”?"]
    ),
    (
      "{ field: twon, is: X }",
      ["18: error: there is no field “twon”", "Did you mean “town”?"]
    ),
    (
      "{ segment: other }",
      ["20: error: there is no segment “other”", "There are: some."]
    ),
    (
      "{ field: town }",
      [
        "18: error: nothing is said of the field “town”",
        "Write “is:”, “below:”, “above:” or “known: true” behind it.",
      ]
    ),
    (
      "{ is: Aldermere }",
      [
        "11: error: “segments.some.is” compares a field, and none is named",
        "Write “field:” and its name before it.",
      ]
    ),
    (
      "{ field: town, above: M }",
      [
        "24: error: “segments.some.above” compares numbers and dates, and the field “town” is text",
        "Give the field “type: number” or “type: date”, or compare it by “is:”.",
      ]
    ),
    (
      "{ field: trees, is: [3, many] }",
      [
        "33: error: “segments.some.is” should be a number like 12 or 12.5, and this is “many”"
      ]
    ),
    (
      "{ field: since, above: 1/1/2026 }",
      [
        "32: error: “segments.some.above” should be a date like 2026-03-01, and this is “1/1/2026”"
      ]
    ),
    (
      "{ field: town, is: \"\" }",
      [
        "28: error: “segments.some.is” is empty here",
        "Write “known: false” for those of whom it is not known.",
      ]
    ),
    (
      "{ seen: often }",
      [
        "17: error: “segments.some.seen” should be a number of days, months or years, and this is"
          + " “often”", "Write it like “seen: 400 days” or “seen: 13 months”.",
      ]
    ),
    (
      "{ all: { interest: herbs } }",
      [
        "16: error: “segments.some.all” should be a list of conditions, and this is a mapping with"
          + " keys of its own",
        "Write it like “all: [ { list: news }, { interest: herbs } ]”.",
      ]
    ),
    (
      "{ any: [] }",
      [
        "16: error: “segments.some.any” should be a list of conditions, and this is an empty list",
        "Write it like “any: [ { list: news }, { interest: herbs } ]”.",
      ]
    ),
    (
      "{ not: [{ interest: herbs }] }",
      [
        "16: error: “segments.some.not” should be a mapping with keys of its own, and this is a"
          + " list"
      ]
    ),
    (
      "{}",
      [
        "9: error: this condition says nothing",
        "Write what must be so, like “list: news” or “interest: herbs”.",
      ]
    ),
    (
      "{ segment: some }",
      [
        "20: error: the segment “some” leads back to itself: “some” → “some”",
        "Take one of these steps out.",
      ]
    ),
  ])
  func `tells of every mistake, and leaves nobody in the segment`(
    yaml: String, report: [String]
  ) throws {
    let text = Nursery.people + "segments:\n  some: \(yaml)"
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      try Nursery.report(text)
        == ["site.yaml:\(line):\(report[0])"] + report.dropFirst().map { "  try: \($0)" })
    #expect(try Nursery.read(text).settings.segment("some")?.condition == .any([]))
  }

  @Test func `tells once of segments that go in a ring`() throws {
    let (settings, findings) = try Nursery.read(
      """
      lists: { news: }
      segments:
        a: { segment: b }
        b: { any: [{ segment: c }, { list: news }] }
        c: { not: { segment: b } }
        d: { segment: c }
      """)
    #expect(
      findings.flatMap(\.report) == [
        "site.yaml:5:24: error: the segment “b” leads back to itself: “b” → “c” → “b”",
        "  try: Take one of these steps out.",
      ])
    #expect(settings.segments.map(\.name) == ["a", "b", "c", "d"])
  }

  /// A row of them would be read by as many calls, one within the other.
  @Test func `goes only so deep from segment to segment`() throws {
    let rows = (0..<30).map { "  s\($0): { segment: s\($0 + 1) }" } + ["  s30: { list: news }"]
    let report = try Nursery.report(
      (["lists: { news: }", "segments:"] + rows).joined(separator: "\n"))
    #expect(
      report == [
        "site.yaml:22:19: error: segments name one another more than 20 deep",
        "  try: Write out what the inner ones say.",
      ])
  }

  /// Each of these doubles the one before.
  @Test func `refuses a condition that a database would not take`() throws {
    let rows = (1...10).map {
      "  s\($0): { all: [{ segment: s\($0 - 1) }, { segment: s\($0 - 1) }] }"
    }
    let report = try Nursery.report(
      (["lists: { news: }", "segments:", "  s0: { list: news }"] + rows).joined(separator: "\n"))
    #expect(
      report == [
        "site.yaml:11:7: error: this condition has 511 parts, and 500 are the most",
        "  try: Keep what many values have in common in a field or an interest of its own.",
      ])
  }

  @Test func `a form that is named has to be there, where it is known which there are`() throws {
    let yaml = Nursery.people + "segments: { some: { sent: [survey, survy], not-sent: order } }\n"
    let node = try YAML.parse(Array(yaml.utf8), path: "site.yaml")
    func report(_ forms: [String]?) -> [String] {
      var findings: [Finding] = []
      _ = ContactSettings.read(
        contacts: node["contacts"], lists: node["lists"], segments: node["segments"], forms: forms,
        path: "site.yaml", findings: &findings)
      return findings.flatMap(\.report)
    }
    #expect(report(nil) == [])
    #expect(
      report(["survey"]) == [
        "site.yaml:11:36: error: there is no form “survy”", "  try: Did you mean “survey”?",
        "site.yaml:11:54: error: there is no form “order”", "  try: There are: survey.",
      ])
    #expect(report([]).last == "  try: There is none yet.")
  }
}
