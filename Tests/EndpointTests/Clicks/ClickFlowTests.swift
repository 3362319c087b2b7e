import Outbox
import Settings
import Store
import StoreSQLite
import Synchronization
import Testing

@testable import Endpoint

/// `/go/<token>`, from the request to the count.
struct ClickFlowTests {
  private static let firefox =
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
  private static let browser = ["user-agent": firefox]

  private func house(_ clicks: String = "yes") async throws -> FlowFixture {
    try await FlowFixture(mail: ", clicks: \(clicks)")
  }

  private func path(_ target: String = "https://example.org/", in issue: String = "spring") throws
    -> String
  {
    let base = try #require(BaseURL("https://quillet.example"))
    let links = ClickLinks(seal: FlowFixture.seal, baseURL: base, prefix: "/rapport")
    return FlowFixture.path(try #require(links.address(of: target, in: issue)))
  }

  /// `https://example.org/ 1 + 0`, people and machines.
  private func counts(_ house: FlowFixture) async throws -> [String] {
    try await house.store.read { try $0.clicks(of: "spring") }
      .map { "\($0.link.target) \($0.people) + \($0.machines)" }
  }

  @Test func `RFC 9110 15.4.3 a click leads on with status 302, kept by nobody, and is counted`()
    async throws
  {
    let house = try await house()
    let answer = await house.get(try path("https://example.org/?a=1&b=2#c"), headers: Self.browser)
    #expect(answer.status == 302)
    #expect(answer[header: "Location"] == "https://example.org/?a=1&b=2#c")
    #expect(answer[header: "Cache-Control"] == "no-store")
    #expect(answer[header: "Referrer-Policy"] == "no-referrer")
    #expect(answer[header: "Set-Cookie"] == nil)
    #expect(answer.text == "The page is here: https://example.org/?a=1&b=2#c\n")
    #expect(try await counts(house) == ["https://example.org/?a=1&b=2#c 1 + 0"])
  }

  @Test func `RFC 9110 9.3.2 HEAD is answered as GET is, and is a machine's`() async throws {
    let house = try await house()
    let got = await house.get(try path(), headers: Self.browser, from: "192.0.2.1")
    let answer = await house.get(
      try path(), method: "HEAD", headers: Self.browser, from: "192.0.2.2")
    #expect(answer.status == 302 && answer.body.isEmpty && answer.headers == got.headers)
    #expect(try await counts(house) == ["https://example.org/ 1 + 1"])
  }

  @Test func `RFC 9110 15.5.6 nothing is posted to a link`() async throws {
    let house = try await house()
    let answer = await house.post(try path(), "a=b")
    #expect(answer.status == 405 && answer[header: "Allow"] == "GET, HEAD")
    #expect(try await counts(house) == [])
  }

  @Test func `RFC 9110 15.5.5 a link that is not whole is a page that says so, never a redirect`()
    async throws
  {
    let house = try await house()
    let path = try path()
    for broken in [String(path.dropLast()), path + "A", "/go/x", "/go/https"] {
      let answer = await house.get(broken, headers: Self.browser)
      #expect(answer.status == 404 && answer[header: "Location"] == nil)
      #expect(answer.text.contains("<h1>This link is not whole</h1>"))
      #expect(
        answer.text.contains(
          "<p>A part of it is missing or was changed on its way. Please open it again from the mail"
            + " that it stands in.</p>"))
    }
    #expect(await house.get("/go").text.contains("There is nothing at this address."))
    #expect(try await counts(house) == [])
    #expect(house.troubles.withLock { $0 } == [])
  }

  @Test(arguments: ["no", "false"])
  func `where the owner counts no more, old links lead on`(clicks: String) async throws {
    let house = try await house(clicks)
    #expect(await house.get(try path(), headers: Self.browser).status == 302)
    #expect(try await counts(house) == [])
    #expect(try await house.count("click_trace") == 0)
  }

  @Test func `nobody counts where nobody has turned it on`() async throws {
    let house = try await FlowFixture()
    #expect(await house.get(try path(), headers: Self.browser).status == 302)
    #expect(try await counts(house) == [])
  }

  @Test func `nothing that is kept names who followed a link`() async throws {
    let house = try await house()
    _ = await house.get(try path(), headers: Self.browser, from: "192.0.2.77")
    let rows = try await house.store.read { session in
      try session.run("SELECT issue || ' ' || target || ' ' || kind AS words FROM click")
        .map { try $0.text("words") }
    }
    #expect(rows == ["spring https://example.org/ person"])
    let visitors = try await house.store.read { session in
      try session.run("SELECT visitor FROM click_trace").map { try $0.text("visitor") }
    }
    #expect(visitors.map(\.utf8.count) == [32])
    _ = await house.get(
      try path("https://example.org/b"), headers: Self.browser, from: "192.0.2.78", after: 11)
    let later = try await house.store.read { session in
      try session.run("SELECT visitor FROM click_trace").map { try $0.text("visitor") }
    }
    #expect(later.count == 1 && later != visitors)
  }

  @Test func `whoever opens five links at once is a machine; a household is one visitor`()
    async throws
  {
    let house = try await house()
    for number in 1...5 {
      let target = "https://example.org/\(number)"
      _ = await house.get(
        try path(target), headers: Self.browser, from: "2001:db8::\(number)", after: number)
      _ = await house.get(
        try path(target), headers: Self.browser, from: "192.0.2.\(number)", after: number)
    }
    #expect(try await counts(house) == (1...5).map { "https://example.org/\($0) 1 + 1" })
  }
}

extension ClickFlowTests {
  private struct Full: Error {}

  @Test(arguments: [
    StoreFailure.unwritable(because: Full()), .busy(because: Full()),
    .notMigrated(place: "store"), .damaged(because: Full()),
  ])
  func `a store that does not take the count keeps no visitor`(failure: StoreFailure) async throws {
    let house = try await house()
    let endpoint = house.endpoint(counts: { throw failure })
    let answer = await house.get(try path(), headers: Self.browser, of: endpoint)
    #expect(answer.status == 302 && answer[header: "Location"] == "https://example.org/")
    #expect(house.troubles.withLock { $0 } == [failure.description])
  }

  @Test
  func `without the key of forms a click is not counted, without that of links it leads nowhere`()
    async throws
  {
    let house = try await house()
    let formless = house.endpoint(keys: { _ in throw KeyFailure.missing("keys/form.key") })
    #expect(await house.get(try path(), of: formless).status == 302)
    #expect(try await counts(house) == [])
    let keyless = house.endpoint(contactKey: { throw KeyFailure.missing("keys/contact.key") })
    let answer = await house.get(try path(), of: keyless)
    #expect(answer.status == 503 && answer[header: "Location"] == nil)
  }
}
