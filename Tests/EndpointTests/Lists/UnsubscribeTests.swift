import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

@testable import Endpoint

/// `/list/unsubscribe/<token>`.
struct UnsubscribeTests {
  private static let oneClick = "List-Unsubscribe=One-Click"

  private func house() async throws -> (FlowFixture, path: String) {
    let house = try await FlowFixture.withLists()
    let ada = try await house.add(to: ["news": .subscribed, "offers": .subscribed])
    let link = try house.links().unsubscribe(contactID: ada.id, list: "news", issue: "spring")
    return (house, FlowFixture.path(link))
  }

  @Test func `mail-L3 one POST leaves the list, without cookie, Referer or redirect`() async throws
  {
    let (house, path) = try await house()
    let response = await house.post(path, Self.oneClick)
    #expect(response.status == 200)
    #expect(response[header: "Location"] == nil)
    #expect(response[header: "Set-Cookie"] == nil)
    #expect(response.text.contains("We have stopped writing to a…@example.org"))
    #expect(response.text.contains("News from the nursery"))
    #expect(try await house.standing() == ["news: left", "offers: subscribed"])
    #expect(try await house.timeLine() == ["left news spring"])
    #expect(try await house.suppression() == nil)
  }

  @Test func `mail-L3 the same as multipart, as some providers send it`() async throws {
    let (house, path) = try await house()
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
      + "One-Click\r\n--b--\r\n"
    let response = await house.post(path, body, type: "multipart/form-data; boundary=b")
    #expect(response.status == 200)
    #expect(try await house.standing() == ["news: left", "offers: subscribed"])
  }

  @Test func `mail-L3 whatever page the POST comes from`() async throws {
    for headers in [
      ["origin": "https://mail.example", "sec-fetch-site": "cross-site"], ["origin": "null"],
      ["referer": "https://mail.example/inbox"],
    ] {
      let (house, path) = try await house()
      #expect(await house.post(path, Self.oneClick, headers: headers).status == 200)
      #expect(try await house.standing() == ["news: left", "offers: subscribed"])
    }
  }

  @Test func `mail-L3 ten times is once, also after years and with another form key`() async throws
  {
    let (house, path) = try await house()
    for _ in 0..<10 {
      #expect(await house.post(path, Self.oneClick, after: 10 * 365 * 86_400).status == 200)
    }
    let keyless = house.endpoint(keys: { _ in throw KeyFailure.missing("keys/form.key") })
    #expect(await house.post(path, Self.oneClick, of: keyless).status == 200)
    #expect(try await house.standing() == ["news: left", "offers: subscribed"])
    #expect(try await house.timeLine() == ["left news spring"])
  }

  @Test func `mail-L3 a forged token does nothing and tells nothing`() async throws {
    let (house, path) = try await house()
    let other = ContactSeal(key: ContactKey(bytes: Array(repeating: 8, count: 32)))
    let nobody = try house.links().unsubscribe(contactID: "nobody", list: "news")
    let unknown = await house.post("/list/unsubscribe/x", Self.oneClick)
    #expect(unknown.status == 404)
    let swapped = path.replacing("/unsubscribe/", with: "/preferences/")
    let confirm = path.replacing("/unsubscribe/", with: "/confirm/")
    let forged = other.sealed(.unsubscribe, ["ada", "news", "spring"])
    for path in [
      "/list/unsubscribe/\(forged)", path + "A", String(path.dropLast()), swapped, confirm,
      "/list/unsubscribe/" + String(repeating: "A", count: 480),
    ] {
      let response = await house.post(path, Self.oneClick)
      #expect(response.status == 404)
      #expect(response.body == unknown.body)
      let shown = await house.get(path)
      #expect(shown.status == 404)
      #expect(shown.body == unknown.body)
    }
    for path in ["/list/unsubscribe", "/list/unsubscribe/a/b", "/list/leave/x", "/list"] {
      #expect(await house.post(path, Self.oneClick).status == 404)
    }
    #expect(await house.get(FlowFixture.path(nobody)).status == 404)
    #expect(try await house.standing() == ["news: subscribed", "offers: subscribed"])
    #expect(try await house.timeLine() == [])
  }

  @Test func `mail-L5 GET shows one button, and HEAD nothing; neither changes anything`()
    async throws
  {
    let (house, path) = try await house()
    let shown = await house.get(path)
    #expect(shown.status == 200)
    #expect(shown.text.contains("<title>Unsubscribe</title>"))
    #expect(
      shown.text.contains("Shall we stop writing to a…@example.org: <strong>News from the nursery"))
    #expect(shown.text.contains("action=\"/rapport\(path)\""))
    #expect(shown.text.contains("name=\"List-Unsubscribe\" value=\"One-Click\""))
    #expect(shown[header: "Cache-Control"] == "no-store")
    #expect(shown[header: "Referrer-Policy"] == "same-origin")
    let head = await house.get(path, method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body == [])
    let tricky = await house.get(path, query: "List-Unsubscribe=One-Click&leave=all")
    #expect(tricky.status == 200)
    #expect(try await house.standing() == ["news: subscribed", "offers: subscribed"])
    #expect(try await house.timeLine() == [])
    for method in ["PUT", "DELETE", "PATCH"] {
      let response = await house.get(path, method: method)
      #expect(response.status == 405)
      #expect(response[header: "Allow"] == "GET, HEAD, POST")
    }
  }

  @Test func `mail-L5 a POST that asks for nothing does nothing`() async throws {
    let (house, path) = try await house()
    for body in ["", "x=y", "List-Unsubscribe=no", "leave=me"] {
      let response = await house.post(path, body)
      #expect(response.status == 422)
      #expect(response.text.contains("value=\"One-Click\""))
    }
    #expect(await house.post(path, Self.oneClick, type: "text/plain").status == 415)
    #expect(await house.post(path, "%zz").status == 400)
    #expect(try await house.standing() == ["news: subscribed", "offers: subscribed"])
  }

  @Test func `all lists, and every one that comes`() async throws {
    let (house, path) = try await house()
    for _ in 0..<2 {
      let response = await house.post(path, "leave=all")
      #expect(response.status == 200)
      #expect(response.text.contains("stopped sending news of any kind to a…@example.org"))
    }
    #expect(try await house.standing() == ["news: left", "offers: left"])
    #expect(try await house.timeLine() == ["left news spring", "left offers spring"])
    #expect(try await house.suppression() == "left")
  }

  @Test func `who never was on the list is kept from it`() async throws {
    let house = try await FlowFixture.withLists()
    let bob = try await house.add("bob@example.org")
    let path = FlowFixture.path(try house.links().unsubscribe(contactID: bob.id, list: "gone-list"))
    let response = await house.post(path, Self.oneClick)
    #expect(response.status == 200)
    #expect(response.text.contains("Gone list"))
    #expect(try await house.standing("bob@example.org") == ["gone-list: left"])
  }

  @Test func `a link of somebody who was merged into another works for the other`() async throws {
    let (house, path) = try await house()
    let grace = try await house.add("grace@example.org", to: ["news": .subscribed])
    let mary = try await house.add("mary@example.org")
    try await house.store.write { session in
      let ada = try #require(try session.contact(EmailAddress("ada@example.org")))
      try session.merge(ada, into: grace, at: FlowFixture.now, hash: \.key)
      try session.merge(grace, into: mary, at: FlowFixture.now, hash: \.key)
    }
    let response = await house.post(path, Self.oneClick)
    #expect(response.status == 200)
    #expect(response.text.contains("m…@example.org"))
    #expect(try await house.standing("mary@example.org") == ["news: left", "offers: subscribed"])
    _ = try await house.store.write { try $0.eraseContact(EmailAddress("mary@example.org")) }
    #expect(await house.get(path).status == 404)
    #expect(try await house.count("contact_alias") == 0)
  }

  @Test func `who was erased reads that nothing is kept, and their provider that it is done`()
    async throws
  {
    let (house, path) = try await house()
    _ = try await house.store.write { try $0.eraseContact(EmailAddress("ada@example.org")) }
    let shown = await house.get(path)
    #expect(shown.status == 404)
    #expect(shown.text.contains("We keep nothing about you any more"))
    #expect(await house.post(path, Self.oneClick).status == 200)
    #expect(await house.post(path, "leave=all").status == 200)
    #expect(try await house.count("contact") == 0)
    #expect(try await house.count("suppression") == 0)
  }

  @Test func `form-A19 without the key, and without the store, nobody reads that they have left`()
    async throws
  {
    let (house, path) = try await house()
    let keyless = house.endpoint(contactKey: { throw KeyFailure.missing("keys/contact.key") })
    for response in await [
      house.get(path, of: keyless), house.post(path, Self.oneClick, of: keyless),
      house.post(
        path, Self.oneClick,
        of: house.endpoint(store: { throw StoreFailure.notMigrated(place: "store.sqlite") })),
    ] {
      #expect(response.status == 503)
      #expect(!response.text.contains("stopped"))
    }
    #expect(try await house.standing() == ["news: subscribed", "offers: subscribed"])
  }
}
