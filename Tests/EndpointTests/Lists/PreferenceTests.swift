import Contacts
import Endpoint
import StoreSQLite
import Testing
import Vocabulary

/// `/list/preferences/<token>`.
struct PreferenceTests {
  private func house(
    _ lists: [String: Subscription.State] = ["news": .subscribed]
  ) async throws -> (FlowFixture, path: String) {
    let house = try await FlowFixture.withLists()
    let ada = try await house.add(to: lists)
    try await house.store.write { try $0.setInterests(["herbs", "old"], of: ada) }
    return (house, FlowFixture.path(try house.links().preferences(contactID: ada.id)))
  }

  private func interests(_ house: FlowFixture) async throws -> Set<String> {
    try await house.store.read { session in
      try session.readers([#require(try session.contact(EmailAddress("ada@example.org")))])[0]
        .interests
    }
  }

  private static let shown = "shown=news&shown=offers"

  @Test func `mail-L5 shows all lists and interests by their titles, and changes nothing`()
    async throws
  {
    let (house, path) = try await house()
    let shown = await house.get(path)
    #expect(shown.status == 200)
    let text = shown.text
    #expect(text.contains("This is about a…@example.org."))
    #expect(!text.contains("ada@example.org"))
    #expect(
      text.contains("name=\"list\" value=\"news\" checked> <span>News from the nursery</span>"))
    #expect(
      text.contains(
        "name=\"list\" value=\"offers\"> <span>Offers <small>Four times a year.</small></span>"))
    #expect(text.contains("name=\"interest\" value=\"herbs\" checked> <span>Herbs</span>"))
    #expect(text.contains("name=\"interest\" value=\"fruit\"> <span>Fruit trees</span>"))
    #expect(await house.get(path, method: "HEAD").body == [])
    _ = await house.get(path, query: "leave=all&" + Self.shown)
    #expect(try await house.standing() == ["news: subscribed"])
    #expect(try await house.timeLine() == [])
  }

  @Test func `what is ticked is kept, with the sentence that was shown`() async throws {
    let (house, path) = try await house()
    let response = await house.post(path, Self.shown + "&list=offers&interest=fruit&save=yes")
    #expect(response.status == 200)
    #expect(response.text.contains("Saved."))
    #expect(response.text.contains("value=\"offers\" checked>"))
    #expect(try await house.standing() == ["news: left", "offers: subscribed"])
    // What the site does not ask any more stays as it was.
    #expect(try await interests(house) == ["fruit", "old"])
    #expect(
      Set(try await house.timeLine()) == ["left news", "preferences interests", "confirmed offers"])
    let consents = try await house.store.read { session in
      try session.consents(of: #require(try session.contact(EmailAddress("ada@example.org"))))
    }
    #expect(
      consents == [
        Consent(
          email: try EmailAddress("ada@example.org"), subject: "offers",
          wording:
            "Please send me by e-mail, until I say otherwise: Offers Four times a year.",
          form: "list/preferences", formVersion: "", reference: "", givenAt: FlowFixture.now,
          confirmedAt: FlowFixture.now)
      ])
    // The same again changes nothing.
    _ = await house.post(path, Self.shown + "&list=offers&interest=fruit&save=yes")
    #expect(try await house.timeLine().count == 3)
    #expect(try await house.count("consent") == 1)
  }

  @Test func `only what stood on the page is changed, and nothing that is no list`() async throws {
    let (house, path) = try await house(["news": .subscribed, "offers": .subscribed, "old": .left])
    let response = await house.post(
      path, "shown=offers&shown=old&shown=x&list=x&list=old&list=offers&interest=x&interest=herbs")
    #expect(response.status == 200)
    #expect(
      try await house.standing() == ["news: subscribed", "offers: subscribed", "old: left"])
    #expect(try await interests(house) == ["herbs", "old"])
    #expect(try await house.timeLine() == [])
  }

  @Test func `who waits for a confirmation may tick it here, and goes on waiting else`()
    async throws
  {
    let (house, path) = try await house(["news": .pending])
    _ = await house.post(path, Self.shown + "&interest=herbs")
    #expect(try await house.standing() == ["news: pending"])
    _ = await house.post(path, Self.shown + "&list=news")
    #expect(try await house.standing() == ["news: subscribed"])
  }

  @Test func `everything is left by one button, and taken back by a tick`() async throws {
    let (house, path) = try await house()
    let left = await house.post(path, "leave=all&list=offers&" + Self.shown)
    #expect(left.status == 200)
    #expect(left.text.contains("stopped sending news of any kind"))
    #expect(try await house.standing() == ["news: left"])
    #expect(try await house.suppression() == "left")
    _ = await house.post(path, Self.shown + "&list=news")
    #expect(try await house.standing() == ["news: subscribed"])
    #expect(try await house.suppression() == nil)
  }

  @Test func `an address that complained is put on no list, and reads why`() async throws {
    let (house, path) = try await house(["news": .left])
    try await house.suppress(because: "complained")
    let response = await house.post(path, Self.shown + "&list=news&interest=fruit")
    #expect(response.status == 200)
    #expect(
      response.text.contains(
        "Your address may not be put on a list here, as mail to it came back or was called"
          + " unwanted. Please write to us. All else is saved."))
    #expect(try await house.standing() == ["news: left"])
    #expect(try await house.suppression() == "complained")
    #expect(try await interests(house) == ["fruit", "old"])
    #expect(try await house.count("consent") == 0)
  }

  @Test func `other pages, other tokens and erased people`() async throws {
    let (house, path) = try await house()
    let cross = ["origin": "https://evil.example", "sec-fetch-site": "cross-site"]
    #expect(await house.post(path, "leave=all", headers: cross).status == 403)
    #expect(await house.post(path + "A", "leave=all").status == 404)
    #expect(await house.get("/list/preferences/x").status == 404)
    #expect(try await house.standing() == ["news: subscribed"])
    _ = try await house.store.write { try $0.eraseContact(EmailAddress("ada@example.org")) }
    for response in await [
      house.get(path), house.post(path, "leave=all"), house.post(path, Self.shown + "&list=news"),
    ] {
      #expect(response.status == 404)
      #expect(response.text.contains("We keep nothing about you any more"))
    }
  }

  @Test func `form-C1 the owner's titles are text`() async throws {
    let house = try await FlowFixture(settings: "lists: { news: \"<b>&\\\"\" }\n")
    let ada = try await house.add(to: ["news": .subscribed])
    let path = FlowFixture.path(try house.links().preferences(contactID: ada.id))
    #expect(await house.get(path).text.contains("<span>&lt;b&gt;&amp;&quot;</span>"))
  }
}
