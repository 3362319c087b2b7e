import Contacts
import Endpoint
import Forms
import Store
import StoreSQLite
import Testing
import Vocabulary

/// From a post to the thanks, as most visitors go.
struct FlowTests {
  @Test func `what was sent is stored and thanked for`() async throws {
    let house = try await FlowFixture()
    let response = await house.complain(more: "&newsletter=yes")
    let reference = try #require(response.reference, "\(response.status) \(response.text)")
    #expect(
      response[header: "Location"]?.hasPrefix("https://quillet.example/rapport/forms/") == true)
    let number = try #require(Reference(typed: reference))
    let stored = try await house.store.read { session in
      let it = try #require(try session.submission(number))
      return (it, try session.answers(of: number))
    }
    #expect(stored.0.state == .received)
    #expect(stored.0.page == "/contact/")
    #expect(stored.0.email?.text == "ada@example.org")
    #expect(stored.0.forgetAt == FlowFixture.now + 10 + 100 * 86_400)
    #expect(
      stored.1.map(\.value) == ["ada@example.org", "The rose died.", "Send me your newsletter."])
    let consents = try await house.store.read { session in
      let contact = try #require(try session.contact(EmailAddress("ada@example.org")))
      return try session.consents(of: contact)
    }
    #expect(consents.map(\.subject) == ["news"])
    #expect(consents.map(\.wording) == ["Send me your newsletter."])
  }

  @Test func `the page of thanks tells the reference and by when one hears`() async throws {
    let house = try await FlowFixture()
    let location = try #require(await house.complain()[header: "Location"])
    let parts = location.split(separator: "?")
    let path = String(parts[0].dropFirst("https://quillet.example/rapport".count))
    let page = await house.get(path, query: String(parts[1]))
    #expect(page.status == 200)
    let reference = try #require(Reference(typed: String(parts[1].dropFirst(2).prefix(9))))
    #expect(page.text.contains("<strong>\(reference.spaced)</strong>"))
    #expect(page.text.contains("You hear from us by Tuesday 24 November, 17:00."))
    #expect(page.text.contains("<footer>Quillet</footer>"))
    let forged = await house.get(path, query: String(parts[1]).replacing("r=", with: "r=0"))
    #expect(forged.status == 404)
    #expect(!forged.text.contains("You hear"))
  }

  @Test func `two mails tell of it: one to the sender, one to who answers`() async throws {
    let house = try await FlowFixture()
    let reference = try #require(await house.complain().reference)
    let mails = try await house.store.read {
      try $0.run("SELECT kind, sender, recipient, message_id, message FROM mail ORDER BY kind")
    }
    #expect(try mails.map { try $0.text("kind") } == ["acknowledgement", "notice"])
    #expect(
      try mails.map { try $0.text("recipient") } == ["ada@example.org", "maud@quillet.example"])
    let acknowledgement = try mails[0].text("message")
    #expect(acknowledgement.contains("You hear by Tuesday 24 November, 17:00."))
    #expect(try mails[0].text("message_id") == "acknowledgement.\(reference)@quillet.example")
  }

  @Test func `a form of several pages is carried from one to the next`() async throws {
    let house = try await FlowFixture()
    let first = await house.get("/forms/order")
    let token = try #require(first.hidden("_token"))
    let stamp = try #require(first.hidden("_form"))
    let second = await house.post(
      "/forms/order",
      FlowFixture.encoded([
        "size": "large", "_go": "next", "_page": "0", "_token": token, "_form": stamp,
        "company_url": "",
      ]), after: 5)
    #expect(second.status == 200)
    #expect(second.hidden("size") == "large")
    #expect(second.hidden("_page") == "1")
    #expect(second.hidden("_token") == token)
    #expect(try await house.count("submission") == 0)
    let end = await house.post(
      "/forms/order",
      FlowFixture.encoded([
        "size": "large", "email": "ada@example.org", "_go": "send", "_page": "1",
        "_token": token, "_form": stamp, "company_url": "",
      ]), after: 15)
    #expect(end[header: "Location"]?.contains("t=900GBP") == true)
    #expect(try await house.count("submission") == 1)
  }

  @Test func `what cannot be taken is said beside the field, and nothing typed is lost`()
    async throws
  {
    let house = try await FlowFixture()
    let response = await house.complain(email: "ada", what: "<b>The rose</b> died.")
    #expect(response.status == 422)
    #expect(response.text.contains("value=\"ada\""))
    #expect(response.text.contains("&lt;b&gt;The rose&lt;/b&gt; died."))
    #expect(try await house.count("submission") == 0)
  }

  @Test func `an old page is checked against its own version, an unknown one is drawn anew`()
    async throws
  {
    let house = try await FlowFixture()
    let token = await house.token()
    let response = await house.complain(
      token: token, more: "&_form=complaint.0123456789abcdef")
    #expect(response.status == 200)
    #expect(response.text.contains("This form has changed. Please check it."))
    #expect(response.text.contains("The rose died."))
    #expect(try await house.count("submission") == 0)
  }

  @Test func `what is too long is said beside its field, what is too much on a page of its own`()
    async throws
  {
    let house = try await FlowFixture()
    let long = await house.complain(what: String(repeating: "a", count: 20_001))
    #expect(long.status == 422)
    #expect(long.text.contains(String(repeating: "a", count: 20_001)))
    let fits = await house.complain(what: String(repeating: "a", count: 20_000))
    #expect(fits.status == 303)
    let longer = await house.complain(what: String(repeating: "a", count: 80_001))
    #expect(longer.status == 422)
    #expect(longer.text.contains("This answer is too long."))
    #expect(longer.text.contains("ada@example.org"))
    let much = await house.complain(what: String(repeating: "a", count: 256 * 1024))
    #expect(much.status == 413)
    #expect(much.text.contains("This is more than can be sent at once."))
    #expect(try await house.count("submission") == 1)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</textarea><svg onload=alert(1)>", "{{7*7}} {{site.title}}", "rapport-shell-title",
    "<!-- rapport-shell-main -->",
  ])
  func `form-C1 what was typed is text on every page that shows it`(text: String) async throws {
    let house = try await FlowFixture()
    let broken = house.endpoint(store: { throw StoreFailure.notMigrated(place: "") })
    let pages = [
      await house.complain(email: "x", what: text), await house.complain(what: text, token: "x"),
      await house.complain(what: text, of: broken),
      await house.complain(what: text, more: "&_form=complaint.0123456789abcdef"),
    ]
    #expect(pages.map(\.status) == [422, 200, 503, 200])
    for page in pages {
      for danger in ["<script", "<img", "<svg", "' onmouseover='alert(1)\"", "49 Quillet"] {
        #expect(!page.text.contains(danger))
      }
      #expect(page.text.components(of: "<main>").count == 2)
      #expect(page.text.contains("<footer>Quillet</footer>"))
      if text.hasPrefix("{{") || text.hasPrefix("rapport") { #expect(page.text.contains(text)) }
    }
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
