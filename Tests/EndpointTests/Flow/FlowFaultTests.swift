import Dispatch
import Endpoint
import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// When something of ours does not work: the telephone number, what was typed, and never thanks.
struct FlowFaultTests {
  private struct Full: Error {}

  @Test(arguments: [
    StoreFailure.unwritable(because: Full()), .busy(because: Full()),
    .unreachable(place: "store", because: Full()), .notMigrated(place: "store"),
    .other(because: Full()),
  ])
  func `form-A19 a store that does not take it`(failure: StoreFailure) async throws {
    let house = try await FlowFixture()
    let broken = house.endpoint(store: { BrokenStore(failure: failure) })
    try await expectUnavailable(await house.complain(of: broken), in: house)
    let closed = house.endpoint(store: { throw failure })
    try await expectUnavailable(await house.complain(of: closed), in: house)
    #expect(house.troubles.withLock { $0 } == [failure.description, failure.description])
  }

  @Test func `form-A19 a store that another program has locked`() async throws {
    let house = try await FlowFixture()
    let path = house.folder + "/store.sqlite"
    let impatient = house.endpoint(store: {
      try SQLiteDatabase.open(path: path, schemas: FlowFixture.schemas, patience: 0.1)
    })
    let token = await house.token()
    let response = try await house.whileLocked { await house.complain(token: token, of: impatient) }
    try await expectUnavailable(response, in: house)
    #expect(await house.complain(token: token).status == 303)
  }

  @Test func `form-A19 a key that is missing`() async throws {
    let house = try await FlowFixture()
    let token = await house.token()
    let keyless = house.endpoint(keys: { _ in throw KeyFailure.missing("keys/form.key") })
    try await expectUnavailable(await house.complain(token: token, of: keyless), in: house)
    try await expectUnavailable(await house.complain(token: .some(nil), of: keyless), in: house)
    #expect(await house.get("/forms/complaint", of: keyless).status == 503)
    #expect(await house.get("/forms/complaint/token", of: keyless).status == 503)
  }

  @Test func `nothing is known before the first build`() async throws {
    let empty = Endpoint(
      knowledge: { try Knowledge(.folder("/nowhere")) }, keys: { _ in FlowFixture.keys },
      contactKey: { FlowFixture.contactKey },
      store: { throw StoreFailure.notMigrated(place: "") }, uploads: .none,
      chance: Chance { Array(repeating: 0, count: $0) })
    let response = await empty.answer(Request(method: "GET", path: "/forms/complaint"), at: 0)
    #expect(response.status == 503)
    #expect(!response.text.lowercased().contains("thank"))
    let house = try await FlowFixture()
    let posted = await house.complain(what: "<b>", token: .some(nil), of: empty)
    #expect(posted.status == 503)
    #expect(posted.text.contains("<dt>what</dt><dd><pre>&lt;b&gt;</pre></dd>"))
    // Beside a file as well, of which nothing is kept.
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x.png\"\r\n\r\n"
      + String(repeating: "x", count: 300_000)
      + "\r\n--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nThe rose\r\n--b--\r\n"
    let withFile = await house.post(
      "/forms/photo", body, type: "multipart/form-data; boundary=b", of: empty)
    #expect(withFile.status == 503)
    #expect(withFile.text.contains("<dt>what</dt><dd><pre>The rose</pre></dd>"))
    let failure = #expect(throws: KnowledgeFailure.self) { try Knowledge(.folder("/nowhere")) }
    #expect(
      failure?.report == [
        "error: data/endpoint/site.json cannot be read: No such file or directory",
        "try: Run: rapport build",
      ])
  }

  @Test func `files are kept with their rows and not without`() async throws {
    let house = try await FlowFixture()
    let token = await house.token("photo")
    let review = await send(house, token: nil)
    #expect(review.status == 200)
    #expect(house.uploadedFiles == [])
    let broken = house.endpoint(store: {
      BrokenStore(failure: .unwritable(because: Full()))
    })
    #expect(await send(house, token: token, of: broken).status == 503)
    #expect(house.uploadedFiles == [])
    #expect(await send(house, token: token).status == 303)
    let names = try await house.store.read {
      try $0.run("SELECT stored_name FROM upload").map { try $0.text("stored_name") }
    }
    #expect(names == house.uploadedFiles)
    #expect(names.count == 1)
    #expect(await send(house, token: token).status == 303)
    #expect(names == house.uploadedFiles)
  }

  @Test func `form-A19 a folder that takes no file`() async throws {
    let house = try await FlowFixture()
    let endpoint = Endpoint(
      knowledge: { house.knowledge }, keys: { _ in FlowFixture.keys },
      contactKey: { FlowFixture.contactKey }, store: { house.store }, uploads: .none,
      chance: Chance { Array(repeating: 0, count: $0) })
    let response = await send(house, token: await house.token("photo"), of: endpoint)
    #expect(response.status == 503)
    #expect(response.text.contains("Look"))
    #expect(response.text.contains("020 7946 0018"))
    #expect(try await house.count("submission") == 0)
  }

  private func send(
    _ house: FlowFixture, token: String?, of endpoint: Endpoint? = nil
  ) async -> Response {
    var body = ""
    for (name, value) in [("note", "Look"), ("company_url", ""), ("_token", token ?? "")]
    where name != "_token" || token != nil {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x.png\"\r\n"
    body += "Content-Type: image/png\r\n\r\n"
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let bytes = Array(body.utf8) + png + Array("\r\n--b--\r\n".utf8)
    return await house.post(
      "/forms/photo", bytes: bytes, type: "multipart/form-data; boundary=b", after: 10,
      of: endpoint)
  }

  private func expectUnavailable(
    _ response: Response, in house: FlowFixture, at place: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(response.status == 503, sourceLocation: place)
    #expect(response.text.contains("020 7946 0018"), sourceLocation: place)
    #expect(response.text.contains("What you sent was not stored."), sourceLocation: place)
    #expect(response.text.contains("The rose died."), sourceLocation: place)
    #expect(!response.text.lowercased().contains("thank"), sourceLocation: place)
    #expect(try await house.count("submission") == 0, sourceLocation: place)
  }
}
