import Contacts
import Settings
import Testing
import Vocabulary

struct ContactSettingsTests {
  @Test func `reads fields, interests and lists`() throws {
    let settings = try Nursery.settings()
    #expect(
      settings.fields == [
        ContactField(
          name: "town", title: "Town", fallback: "", purpose: "To tell you of deliveries near you"),
        ContactField(name: "trees", kind: .number, title: "Trees planted"),
        ContactField(name: "since", kind: .date, title: "Since"),
        ContactField(name: "member", kind: .flag, title: "Member", fallback: "no"),
      ])
    #expect(
      settings.interests == [
        Interest(name: "hedging", title: "Hedging"), Interest(name: "herbs", title: "Herbs"),
        Interest(name: "fruit", title: "Fruit trees"),
      ])
    #expect(
      settings.lists == [
        MailingList(name: "news", title: "News from the nursery"),
        MailingList(name: "tips", title: "Tips", description: "What to do in the garden."),
      ])
  }

  @Test func `reads the same from the settings of a site`() throws {
    var findings: [Finding] = []
    let site = SiteSettings.read(
      Array(Nursery.people.utf8), path: "site.yaml", folderName: "shop", findings: &findings)
    let settings = ContactSettings.read(site, path: "site.yaml", findings: &findings)
    #expect(findings == [])
    #expect(settings == (try Nursery.settings()))
  }

  @Test func `is content with titles, and with nothing`() throws {
    let (settings, findings) = try Nursery.read(
      "contacts: { fields: { town: Your town, plot-size: }, interests: { herbs: } }\nlists:\n")
    #expect(findings == [])
    #expect(settings.fields.map(\.title) == ["Your town", "Plot size"])
    #expect(settings.interests.map(\.title) == ["Herbs"])
    #expect(settings.lists == [])
  }

  @Test(arguments: [
    (
      "contacts: [town]",
      [
        "1:11: error: “contacts” should be a mapping with keys of its own, and this is a list"
      ]
    ),
    (
      "contacts: { field: { town: } }",
      [
        "1:13: warning: “contacts.field” is not a key that is read here",
        "  try: Did you mean “fields”?",
      ]
    ),
    (
      "contacts: { fields: { first name: Your name } }",
      [
        "1:23: error: “contacts.fields.first name” should have a name of letters, digits, hyphens"
          + " and underscores that begins with a letter", "  try: Write “first-name”.",
      ]
    ),
    (
      "contacts: { interests: { 2024: } }",
      [
        "1:26: error: “contacts.interests.2024” should have a name of letters, digits, hyphens and"
          + " underscores that begins with a letter"
      ]
    ),
    (
      "contacts: { fields: { email: } }",
      [
        "1:23: error: no field can have the name “email”: every issue has something else of that"
          + " name", "  try: Name it in two words, like “my-email”.",
      ]
    ),
    (
      "contacts: { fields: { news: } }",
      [
        "1:23: error: no field can have the name “news”: a component has that name",
        "  try: Name it in two words, like “my-news”.",
      ]
    ),
    (
      "contacts: { fields: { trees: { type: numbr } } }",
      [
        "1:38: error: “contacts.fields.trees.type” should be one of text, number, date, flag, and"
          + " this is “numbr”", "  try: Did you mean “number”?",
      ]
    ),
    (
      "contacts: { fields: { trees: { type: number, default: many, purpos: x } } }",
      [
        "1:55: error: “contacts.fields.trees.default” should be a number like 12 or 12.5, and this"
          + " is “many”",
        "1:61: warning: “contacts.fields.trees.purpos” is not a key that is read here",
        "  try: Did you mean “purpose”?",
      ]
    ),
    (
      "contacts: { fields: { since: { type: date, default: 31/12/2024 } } }",
      [
        "1:53: error: “contacts.fields.since.default” should be a date like 2026-03-01, and this"
          + " is “31/12/2024”"
      ]
    ),
    (
      "contacts: { fields: { member: { type: flag, default: maybe } } }",
      [
        "1:54: error: “contacts.fields.member.default” should be yes or no, and this is “maybe”"
      ]
    ),
    (
      "lists: { news: [a, b], tips: { titel: Tips } }",
      [
        "1:16: error: “lists.news” should be text, and this is a list",
        "  try: Write “lists.news: a, b”.",
        "1:32: warning: “lists.tips.titel” is not a key that is read here",
        "  try: Did you mean “title”?",
      ]
    ),
  ])
  func `tells of every mistake`(yaml: String, report: [String]) throws {
    #expect(
      try Nursery.report(yaml) == report.map { $0.hasPrefix(" ") ? $0 : "site.yaml:" + $0 })
  }

  @Test(arguments: [
    "name", "links", "site", "segments", "interests", "form", "faq", "hours", "products", "results",
  ])
  func `keeps the names that issues have already`(name: String) throws {
    let (settings, findings) = try Nursery.read("contacts: { fields: { \(name): } }")
    #expect(settings.fields == [])
    #expect(findings.count == 1)
  }
}
