import Calendar
import Desk
import Endpoint
import Settings
import Templates
import Testing
import Vocabulary

/// What the endpoint may know, on its way through the files.
struct FlowKnowledgeTests {
  @Test func `the same draft is the same bytes, and all parts have names that lead nowhere`()
    throws
  {
    let (one, other) = (try FlowFixture.draft().written(), try FlowFixture.draft().written())
    #expect(one.site == other.site)
    #expect(Set(one.parts) == Set(other.parts))
    #expect(one.parts.count == 5)
    for part in one.parts {
      #expect(part.name.utf8.allSatisfy { $0 == 45 || $0 == 46 || $0 > 47 })
      #expect(!part.name.contains("/") && !part.name.hasPrefix("."))
    }
  }

  @Test func `only what concerns visitors is written`() throws {
    let draft = try FlowFixture.draft("newsletter: { secret: hush }\nstore: { password: hush }\n")
    #expect(!String(decoding: draft.written().site, as: UTF8.self).contains("hush"))
  }

  @Test func `of mails, who they come from is written and whether clicks are counted`() throws {
    let mail = ", clicks: yes, server: { host: hush.example }, transport: smtp"
    let draft = try FlowFixture.draft(mail: mail)
    #expect(!String(decoding: draft.written().site, as: UTF8.self).contains("hush"))
    #expect(try FlowFixture.knowledge("", [:], mail: mail).settings.mail.clicks)
    #expect(try !FlowFixture.knowledge("", [:]).settings.mail.clicks)
  }

  @Test func `hours, promises and limits are read as they were written`() throws {
    let knowledge = try FlowFixture.knowledge(
      "forms: { trusted-proxies: [10.0.0.0/8], limits: { per-form: 7 } }\n", [:])
    #expect(knowledge.settings.title == "Quillet Nursery")
    #expect(knowledge.settings.forms.limits.perForm == 7)
    #expect(knowledge.settings.forms.trustedProxies == ["10.0.0.0/8"])
    #expect(knowledge.openingHours?.week.map(\.count) == [1, 1, 1, 1, 1, 0, 0])
    #expect(knowledge.policy.route("complaint")?.owner == "maud")
    #expect(knowledge.forms.keys.sorted() == ["complaint", "order", "photo"])
  }

  @Test(arguments: ["", "{", "[]", "{\"format\":2}", "{\"format\":1}"])
  func `a site.json that cannot be read says what to do`(text: String) {
    let failure = #expect(throws: KnowledgeFailure.self) {
      try Knowledge(KnowledgeParts { _ in Array(text.utf8) })
    }
    #expect(failure?.advice == "Run: rapport build")
  }

  @Test func `an owner's own page stands in for ours`() async throws {
    var draft = try FlowFixture.draft()
    draft.pages = [
      TemplateSource(
        name: "gone", path: "site/templates/endpoint/gone.mustache",
        text: "<h1>Nothing at {{site.title}}</h1>")
    ]
    let written = draft.written()
    let parts = KnowledgeParts { name in
      name == "site.json"
        ? written.site : written.parts.first { "parts/\($0.name)" == name }?.bytes ?? []
    }
    let endpoint = Endpoint(
      knowledge: { try Knowledge(parts) }, keys: { _ in FlowFixture.keys },
      contactKey: { FlowFixture.contactKey }, store: { throw KnowledgeFailure.badName("") },
      uploads: .none,
      chance: Chance { Array(repeating: 0, count: $0) })
    let response = await endpoint.answer(Request(method: "GET", path: "/x"), at: 0)
    #expect(
      response.text
        == "<title>Page not found</title><main><h1>Nothing at Quillet Nursery</h1></main>"
        + "<footer>Quillet</footer>")
  }

  @Test func `mistakes in an owner's page or reply are found when the site is built`() {
    let page = TemplateSource(name: "thanks", path: "t.mustache", text: "{{refrence}}")
    #expect(PageSources.findings(in: [page]).map(\.weight) == [.error])
    let other = TemplateSource(name: "thank", path: "t.mustache", text: "")
    #expect(
      PageSources.findings(in: [other]).map(\.report) == [
        [
          "t.mustache:1:1: error: the endpoint has no page “thank”",
          "  try: Did you mean “thanks”?",
        ]
      ])
    let reply = Reply(name: "replies/x", subject: "{{reference}}", text: "{{what}}")
    #expect(PageSources.findings(in: reply, path: "content/replies/x.md").count == 1)
    #expect(PageSources.findings(in: PageSources.builtIn) == [])
  }
}
