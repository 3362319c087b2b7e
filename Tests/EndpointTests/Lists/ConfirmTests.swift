import Contacts
import Endpoint
import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// Double opt-in: a form, a mail, a button.
struct ConfirmTests {
  private static let week = 7 * 86_400
  private static let tick = "&newsletter=yes"
  private static let unwanted =
    "Your address may not be put on a list here, as mail to it came back or was called unwanted."
    + " Please write to us."

  /// The path of the link in the last confirmation.
  private func path(_ house: FlowFixture) async throws -> String {
    let mail = try #require(try await house.mails("confirmation").last)
    let plain = mail.replacing("=\r\n", with: "").replacing("=3D", with: "=")
    let start = try #require(plain.firstRange(of: "https://quillet.example/rapport/list/confirm/"))
    return FlowFixture.path(String(plain[start.lowerBound...].prefix { !$0.isWhitespace }))
  }

  @Test func `mail-A6 a form makes a request, a mail makes nobody a reader, a button does`()
    async throws
  {
    let house = try await FlowFixture.withLists()
    let signedUp = await house.complain(more: Self.tick)
    let reference = try #require(signedUp.reference)
    #expect(try await house.standing() == ["news: pending"])
    let path = try await path(house)
    for method in ["GET", "HEAD", "GET"] {
      #expect(await house.get(path, method: method, after: 60).status == 200)
    }
    let shown = await house.get(path, after: 60)
    #expect(
      shown.text.contains("We were asked to write to a…@example.org: <strong>News from the nursery")
    )
    #expect(try await house.standing() == ["news: pending"])
    let confirmed = await house.post(path, "confirm=yes", after: 60)
    #expect(confirmed.status == 200)
    #expect(
      confirmed.text.contains(
        "We write to a…@example.org from now on: <strong>News from the nursery"))
    #expect(try await house.standing() == ["news: subscribed"])
    #expect(
      try await house.timeLine() == [
        "asked news \(reference)", "confirmed news", "form complaint \(reference)",
      ])
    let consents = try await house.store.read { session in
      try session.consents(of: #require(try session.contact(EmailAddress("ada@example.org"))))
    }
    #expect(consents.map(\.wording) == ["Send me your newsletter."])
    #expect(consents.map(\.givenAt) == [FlowFixture.now + 10])
    #expect(consents.map(\.confirmedAt) == [FlowFixture.now + 60])
    // Again is no second time.
    #expect(await house.post(path, "confirm=yes", after: 90).status == 200)
    #expect(await house.get(path, after: 90).text.contains("from now on"))
    #expect(try await house.timeLine().count == 3)
  }

  @Test func `mail-L6 form-M4 the mail has no header to leave by, and no word of a visitor's`()
    async throws
  {
    let house = try await FlowFixture.withLists()
    _ = await house.complain(what: "Cheap pills", more: Self.tick)
    let mail = try #require(try await house.mails("confirmation").first)
    #expect(mail.contains("To: ada@example.org\r\n"))
    #expect(mail.contains("Subject: Please confirm: News from the nursery\r\n"))
    #expect(mail.contains("Auto-Submitted: auto-generated\r\n"))
    #expect(!mail.lowercased().contains("list-unsubscribe"))
    #expect(!mail.contains("pills"))
    let link = try await path(house)
    #expect(!link.contains("ada"))
  }

  @Test func `the owner's own words, which know the list and the link`() async throws {
    var draft = try FlowFixture.draft(FlowFixture.people)
    draft.replies.append(
      Reply(name: Reply.confirmation, subject: "Really, {{list}}?", text: "Press {{link}} here.\n"))
    let house = try await FlowFixture.withLists()
    let endpoint = house.endpoint(knowledge: try FlowFixture.knowledge(draft))
    _ = await house.complain(more: Self.tick, of: endpoint)
    let mail = try #require(try await house.mails("confirmation").first)
    #expect(mail.contains("Subject: Really, News from the nursery?\r\n"))
    #expect(mail.contains("Press https://quillet.example/rapport/list/confirm/"))
    #expect(
      PageSources.findings(
        in: Reply(name: Reply.confirmation, subject: "{{list}}", text: "{{lnk}}"), path: "c.md"
      ).map(\.report) == [
        [
          "c.md:1:3: error: “lnk” is not known here. Did you mean “link”?"
        ]
      ])
    #expect(
      PageSources.findings(
        in: Reply(name: "replies/other", subject: "{{list}}", text: ""), path: "o.md"
      ).map(\.weight) == [.error])
  }

  @Test func `form-M4 one in an hour and three in a day to an address, for a list`() async throws {
    let house = try await FlowFixture(
      settings: FlowFixture.people
        + "forms: { limits: { per-email-day: 100, per-address-day: 100 } }\n")
    var counts: [Int] = []
    for after in [10, 700, 3500, 3610, 7300, 11_000, 86_500] {
      let response = await house.complain(what: "At \(after)", more: Self.tick, after: after)
      #expect(response.status == 303)
      counts.append(try await house.mails("confirmation").count)
    }
    #expect(counts == [1, 1, 1, 2, 3, 3, 4])
    #expect(try await house.standing() == ["news: pending"])
  }

  @Test func `who is on the list already is not asked`() async throws {
    let house = try await FlowFixture.withLists()
    try await house.add(to: ["news": .subscribed])
    #expect(await house.complain(more: Self.tick).status == 303)
    #expect(try await house.mails("confirmation") == [])
    #expect(try await house.standing() == ["news: subscribed"])
  }

  @Test func `who had left is asked again, and that takes back that they wanted no mail`()
    async throws
  {
    let house = try await FlowFixture.withLists()
    try await house.add(to: ["news": .left, "offers": .left])
    try await house.suppress(because: "left")
    _ = await house.complain(more: Self.tick)
    #expect(try await house.standing() == ["news: pending", "offers: left"])
    #expect(try await house.suppression() == "left")
    #expect(await house.post(try await path(house), "confirm=yes", after: 60).status == 200)
    #expect(try await house.standing() == ["news: subscribed", "offers: left"])
    #expect(try await house.suppression() == nil)
  }

  @Test(arguments: ["complained", "bounced", "erased"])
  func `an address that complained, is not there or was erased is not written to`(
    reason: String
  ) async throws {
    let house = try await FlowFixture.withLists()
    try await house.suppress(because: reason)
    let signedUp = await house.complain(more: Self.tick)
    #expect(signedUp.status == 303)
    #expect(try await house.mails("confirmation") == [])
    // One that was on its way when it happened.
    let contact = try #require(
      try await house.store.read { try $0.contact(EmailAddress("ada@example.org")) })
    let link = try house.links().confirm(
      contactID: contact.id, list: "news", askedAt: FlowFixture.now)
    let response = await house.post(FlowFixture.path(link), "confirm=yes", after: 60)
    #expect(response.status == 404)
    #expect(response.text.contains(Self.unwanted))
    #expect(!response.text.contains("sign up once more"))
    #expect(try await house.standing() == ["news: pending"])
    #expect(try await house.suppression() == reason)
    // Whoever suppresses somebody takes them off their lists.
    try await house.store.write { session in
      try session.setSubscription(of: contact, list: "news", state: .left, at: FlowFixture.now)
    }
    #expect(
      await house.post(FlowFixture.path(link), "confirm=yes", after: 60).text.contains(
        Self.unwanted))
    #expect(await house.get(FlowFixture.path(link), after: 60).text.contains(Self.unwanted))
  }

  @Test func `a link works for seven days and no second more`() async throws {
    let house = try await FlowFixture.withLists()
    try await house.add(to: ["news": .pending])
    let link = try house.links().confirm(
      contactID: "ada", list: "news", askedAt: FlowFixture.now)
    let path = FlowFixture.path(link)
    for after in [Self.week + 1, -1] {
      let shown = await house.get(path, after: after)
      #expect(shown.status == 404)
      #expect(shown.text.contains("This link worked for seven days, and they are over."))
      #expect(await house.post(path, "confirm=yes", after: after).status == 404)
    }
    #expect(try await house.standing() == ["news: pending"])
    #expect(await house.post(path, "confirm=yes", after: Self.week).status == 200)
    #expect(try await house.standing() == ["news: subscribed"])
  }

  @Test func `an old link brings nobody back who has left since`() async throws {
    let house = try await FlowFixture.withLists()
    try await house.add(to: ["news": .left])
    let links = try house.links()
    for list in ["news", "offers"] {
      let path = FlowFixture.path(
        links.confirm(contactID: "ada", list: list, askedAt: FlowFixture.now))
      #expect(await house.get(path).status == 404)
      let response = await house.post(path, "confirm=yes")
      #expect(response.status == 404)
      #expect(response.text.contains("You are not on this list. If you want to be, please sign up"))
    }
    #expect(try await house.standing() == ["news: left"])
  }

  @Test func `mail-A6 another page cannot press the button`() async throws {
    let house = try await FlowFixture.withLists()
    try await house.add(to: ["news": .pending])
    let path = FlowFixture.path(
      try house.links().confirm(contactID: "ada", list: "news", askedAt: FlowFixture.now))
    for headers in [["origin": "https://mail.example"], ["sec-fetch-site": "cross-site"]] {
      #expect(await house.post(path, "confirm=yes", headers: headers).status == 403)
    }
    #expect(try await house.standing() == ["news: pending"])
  }

  @Test func `nothing is signed up where the key is missing`() async throws {
    let house = try await FlowFixture.withLists()
    let token = await house.token()
    let keyless = house.endpoint(contactKey: { throw KeyFailure.missing("keys/contact.key") })
    let response = await house.complain(token: token, more: Self.tick, of: keyless)
    #expect(response.status == 503)
    #expect(response.text.contains("The rose died."))
    #expect(try await house.count("submission") == 0)
    #expect(house.troubles.withLock { $0 } == ["there is no key keys/contact.key"])
    // Without a tick nobody needs it.
    #expect(await house.complain(token: token, of: keyless).status == 303)
  }

  @Test func `spam asks nobody`() async throws {
    let house = try await FlowFixture.withLists()
    #expect(await house.complain(trap: "x", more: Self.tick).status == 303)
    #expect(try await house.count("mail") == 0)
    #expect(try await house.count("contact") == 0)
  }
}
