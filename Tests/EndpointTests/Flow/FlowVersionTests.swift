import Endpoint
import Testing

/// What comes from a page that was built before the form was changed.
struct FlowVersionTests {
  private let note = """
    title: Send a photo
    purpose: To see it.
    fields:
      - { name: note, label: A note, type: text, required: true }

    """

  @Test(arguments: [
    "", "  - { name: picture, label: A picture, type: file, accept: [png] }\n",
  ])
  func `form-3.3 an old page sends its own files, whatever the form asks for now`(
    field: String
  ) async throws {
    let house = try await FlowFixture()
    let now = try endpoint(house, [:], ["photo": note + field])
    let page = await house.get("/forms/photo")
    let (stamp, token) = (page.hidden("_form"), page.hidden("_token"))
    #expect(await house.get("/forms/photo", of: now).hidden("_form") != stamp)

    let response = await send(house, stamp, token, to: now)
    #expect(response.status == 303)
    #expect(try await house.count("upload") == 1)
    #expect(house.uploadedFiles.count == 1)
    let stranger = await send(house, nil, token, to: now)
    #expect(stranger.status == 422)
    #expect(house.uploadedFiles.count == 1)
  }

  @Test func `the work of an old page whose route is no more is that of the form now`()
    async throws
  {
    let house = try await FlowFixture()
    let old = """
      title: Complain
      route: gone
      purpose: To put it right.
      fields:
        - { name: email, label: E-mail, type: email, required: true, purpose: To answer you }
        - { name: what, label: What, type: paragraph, required: true }
      """
    let page = await house.get(
      "/forms/complaint", of: try endpoint(house, ["complaint": old]))
    let response = await house.post(
      "/forms/complaint",
      FlowFixture.encoded([
        "_form": page.hidden("_form"), "_token": page.hidden("_token"),
        "email": "ada@example.org", "what": "It died.", "company_url": "",
      ]), after: 10, of: try endpoint(house, ["complaint": old], [:]))
    #expect(response.status == 303)
    #expect(try await house.mails("notice").count == 1)
  }

  /// Of a site that was built once with each of these; the last is how it is now.
  private func endpoint(_ house: FlowFixture, _ builds: [String: String]...) throws -> Endpoint {
    let written = try builds.map { try FlowFixture.draft("", $0).written() }
    let parts = written.flatMap(\.parts)
    let site = try #require(written.last).site
    return house.endpoint(
      knowledge: try Knowledge(
        KnowledgeParts { name in
          if name == "site.json" { return site }
          guard let part = parts.first(where: { "parts/\($0.name)" == name }) else {
            throw KnowledgeFailure.missing(name, because: "No such file or directory")
          }
          return part.bytes
        }))
  }

  /// A photo that is larger than what may be sent where no file is asked for.
  private func send(
    _ house: FlowFixture, _ stamp: String?, _ token: String?, to endpoint: Endpoint
  ) async -> Response {
    var body = ""
    let fields = [("_form", stamp), ("_token", token), ("note", "Look"), ("company_url", "")]
    for case (let name, let value?) in fields {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x.png\"\r\n\r\n"
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let bytes = Array(body.utf8) + png + [UInt8](repeating: 0, count: 300_000)
    return await house.post(
      "/forms/photo", bytes: bytes + Array("\r\n--b--\r\n".utf8),
      type: "multipart/form-data; boundary=b", after: 10, of: endpoint)
  }
}
