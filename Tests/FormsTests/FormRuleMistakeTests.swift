import Forms
import Testing
import Vocabulary

/// Mistakes that only show when all of a form has been read, and those in amounts.
struct FormRuleMistakeTests {
  @Test func `what is personal is asked for a purpose`() throws {
    #expect(
      try Check.report(
        yaml: """
          title: T
          fields:
            - { name: mail, label: A, type: email }
            - { name: name, label: A, type: text, purpose: To greet you }
            - { name: c, label: A, type: text, autocomplete: postal-code }
            - { name: d, label: A, type: text }
          """) == [
          "test.yaml:3:5: error: “mail” is personal, and nothing says what it is asked for",
          "  try: Write “purpose: To answer you”, at the field or for the whole form.",
          "test.yaml:5:5: error: “c” is personal, and nothing says what it is asked for",
          "  try: Write “purpose: To answer you”, at the field or for the whole form.",
        ])
  }

  @Test func `prices are exact, and in a currency`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: number, price: £4.50 }", rest: "currency: GBP\n")
        == [
          "test.yaml:4:47: error: “price” should be an amount of GBP, and this is “£4.50”",
          "  try: Write it in digits, like “price: 4.50”.",
        ])
    #expect(
      try Check.report("{ name: a, label: A, type: number, price: 4.505 }", rest: "currency: gbp\n")
        == [
          "test.yaml:4:47: error: there is a price here, and nothing says in which currency",
          "  try: Write “currency: GBP” at the top of the form.",
          "test.yaml:5:11: error: “currency” should be three capital letters, and this is “gbp”",
          "  try: Write it like “currency: GBP”.",
        ])
    let form = try Check.form(
      "{ name: a, label: A, type: number, price: 0.1 }", rest: "currency: GBP\n")
    #expect(
      form.fields[0].kind
        == .number(NumberRule(least: 0, price: Money(minorUnits: 10, currency: "GBP"))))
    #expect(
      try Check.report(
        "{ name: a, label: A, type: number, price: 1, step: 0.5 }", rest: "currency: JPY\n") == [
          "test.yaml:4:5: error: what has a price is counted in whole numbers from 0 on",
          "  try: Leave out “step:”, and let “min:” be a whole number.",
        ])
  }

  @Test func `times and sizes have units`() throws {
    #expect(
      try Check.report(
        "{ name: a, label: A, type: file, max: 5 }", "{ name: b, label: B, type: file, max: 6 MB }",
        "{ name: c, label: C, type: text, retain: 2 years }",
        "{ name: d, label: D, type: file, accept: [pfd, jpeg] }", rest: "retain: 400\n") == [
          "test.yaml:4:43: error: “max” should be the size of a file, and this is “5”",
          "  try: Write it like “max: 5 MB” or “max: 500 KB”.",
          "test.yaml:5:43: error: this site takes files of 5 MB at most, and this is “6 MB”",
          "test.yaml:6:46: warning: the whole submission is forgotten after 400 days, and this"
            + " answer with it",
          "test.yaml:7:47: error: “accept” should be one of pdf, png, jpg, txt, csv, and this is"
            + " “pfd”", "  try: Did you mean “pdf”?",
          "test.yaml:8:9: error: “retain” should be a number of days, months or years, and this is"
            + " “400”", "  try: Write it like “retain: 400 days” or “retain: 13 months”.",
        ])
    #expect(
      try Check.form("{ name: a, label: A, type: text }", rest: "retain: 13 months\n").retention
        == 396)
  }

  @Test func `every field is on one page, and files are on the last`() throws {
    #expect(
      try Check.report(
        "{ name: a, label: A, type: text }", "{ name: f, label: F, type: file }",
        "{ name: c, label: C, type: text }",
        rest: "pages:\n  - { fields: [f, a, b] }\n  - { fields: [a] }\n") == [
          "test.yaml:5:5: error: “f” is a file, and files are asked for on the last page only",
          "  try: Move it to the last of the “pages:”; a browser sends a file once.",
          "test.yaml:6:5: error: the field “c” is on no page",
          "  try: Add it to the “fields:” of one of the “pages:”.",
          "test.yaml:8:22: error: there is no field “b”", "  try: Did you mean “a”?",
          "test.yaml:9:16: error: the field “a” is on a page already, on line 8",
        ])
  }

  @Test func `who joins a list ticks a box and gives an address`() throws {
    #expect(
      try Check.report(
        "{ name: news, label: A, type: text }", rest: "subscribe: { list: n, field: news }\n") == [
          "test.yaml:5:12: error: who joins a list needs an e-mail address, and this form asks for"
            + " none",
          "  try: Write a field “- { name: email, label: Your e-mail, type: email, required: true"
            + " }”.", "test.yaml:5:12: error: “news” joins a list, and is no field of type consent",
          "  try: Write a field “- { name: newsletter, type: consent, label: … }”.",
        ])
    #expect(
      try Check.report("{ name: a, label: A, type: text }", rest: "subscribe: { list: n }\n") == [
        "test.yaml:5:12: error: “subscribe” names a list and the field that joins it",
        "  try: Write “subscribe: { list: news, field: newsletter }”.",
      ])
  }

  @Test func `a slot needs opening hours`() throws {
    let yaml = "title: T\nfields:\n  - { name: a, label: A, type: slot }\n"
    #expect(
      try Check.report(yaml: yaml, defaults: FormDefaults(hasOpeningHours: false)) == [
        "test.yaml:3:5: error: a slot lies within the opening hours, and nothing says when the"
          + " business is open", "  try: Write “hours:” into site/site.yaml.",
      ])
  }

  @Test func `a form asks for 150 answers at most`() throws {
    func fields(_ count: Int) -> String {
      "title: T\nfields:\n"
        + (0..<count).map { "  - { name: f\($0), label: F, type: text }\n" }.joined()
    }
    #expect(try Check.report(yaml: fields(150)) == [])
    #expect(
      try Check.report(yaml: fields(151)) == [
        "test.yaml:3:3: error: a form asks for 150 answers at most, and this one for 151",
        "  try: Make two forms of it.",
      ])
  }

  @Test func `keys of surveys are read later`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: text }", rest: "opens: 2026-12-01\n") == [
        "test.yaml:5:8: warning: “opens” does nothing yet"
      ])
  }

  @Test func `a form knows its route, its reply and its own name`() throws {
    let site = FormReferences(
      routes: ["question", "order"], routesWithoutOwner: ["order"],
      replies: ["replies/question-received"])
    func report(_ path: String, _ rest: String) -> [String] {
      var findings: [Finding] = []
      let text = "title: T\nfields:\n  - { name: a, label: A, type: text }\n" + rest
      _ = FormSet(reading: [(path, Array(text.utf8))], in: site, findings: &findings)
      return findings.sorted().flatMap(\.report)
    }
    #expect(
      report("forms/a.yaml", "route: questin\nacknowledge: replies/questions-received\n") == [
        "forms/a.yaml:4:8: error: there is no route “questin” in site/desk.yaml",
        "  try: Did you mean “question”?",
        "forms/a.yaml:5:14: error: there is no text “content/replies/questions-received.md”",
        "  try: Did you mean “replies/question-received”?",
      ])
    #expect(
      report("forms/a.yaml", "route: order\nacknowledge: replies/question-received\n") == [
        "forms/a.yaml:4:8: error: nobody is in charge of the route “order”",
        "  try: Give it an “owner:” in site/desk.yaml.",
        "forms/a.yaml:5:14: warning: nobody is sent this reply: the form asks for no e-mail address",
      ])
    #expect(
      report("forms/a.yaml", "") == [
        "forms/a.yaml:1:1: warning: nobody hears of what is sent with this form",
        "  try: Write “route:” and one of the routes of site/desk.yaml.",
      ])
    #expect(
      report("forms/Über uns.yaml", "route: question\n") == [
        "forms/Über uns.yaml:1:1: error: a form is called by its file, and this name cannot be an"
          + " address",
        "  try: Use small letters, digits and hyphens, like “forms/order-form.yaml”.",
      ])
  }
}
