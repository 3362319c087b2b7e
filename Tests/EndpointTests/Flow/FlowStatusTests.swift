import Endpoint
import Store
import StoreSQLite
import Testing
import Vocabulary

/// What became of a reference, told to whom it belongs and to nobody else.
struct FlowStatusTests {
  @Test func `form-A1 form-A4 form-A15 a link is mailed to who knows reference and address`()
    async throws
  {
    let house = try await FlowFixture()
    let reference = try #require(await house.complain().reference)
    let answer = await ask(house, reference.lowercased(), "ADA@example.org")
    #expect(answer.status == 200)
    #expect(answer.text.contains("If these match, we have mailed you a link."))
    let mail = try #require(try await house.mails("status").first)
    let start = try #require(mail.firstRange(of: "https://quillet.example/rapport"))
    let path = String(mail[start.upperBound...].prefix { $0 != "\r\n" })
    let shown = await house.get(path, after: 60)
    #expect(shown.status == 200)
    #expect(shown.text.contains(try #require(Reference(typed: reference)).spaced))
    #expect(shown.text.contains("You hear from us by Tuesday 24 November, 17:00."))
    // Form-A4: to read only, as it may be passed on, and nothing of what was written.
    #expect(!shown.text.contains("The rose died."))
    #expect(!shown.text.contains("<form"))
    #expect(await house.post(path, "what=more", after: 60).status == 405)
    #expect(shown[header: "Referrer-Policy"] == "no-referrer")
    #expect(shown[header: "Cache-Control"] == "no-store")
    // Form-A15: the secret is not in the store, and it runs out.
    let secret = String(path.split(separator: "/")[1])
    #expect(secret.utf8.count == 32)
    #expect(try await house.count("status_link WHERE secret_hash = '\(secret)'") == 0)
    #expect(await house.get(path, after: 7 * 86_400 + 30).status == 404)
    #expect(await house.get("/status/" + String(repeating: "0", count: 32)).status == 404)
  }

  @Test func `form-A1 wrong reference, wrong address, both: the same page, and nothing is left`()
    async throws
  {
    let house = try await FlowFixture()
    let reference = try #require(await house.complain().reference)
    let right = await ask(house, reference, "ada@example.org")
    let wrong = [
      await ask(house, "0000-0000-0", "ada@example.org"),
      await ask(house, reference, "eve@example.org"), await ask(house, "x", "y"),
      await ask(house, reference, ""), await ask(house, "", ""),
    ]
    for answer in wrong { #expect(answer == right) }
    #expect(try await house.mails("status").count == 1)
    #expect(try await house.count("status_link") == 1)
  }

  @Test func `form-A2 both paths run the same statements`() async throws {
    let house = try await FlowFixture()
    let reference = try #require(await house.complain().reference)
    let log = StatementLog(house.store)
    let endpoint = house.endpoint(store: { log })
    _ = await ask(house, reference, "ada@example.org", of: endpoint)
    let right = log.take()
    _ = await ask(house, reference, "eve@example.org", of: endpoint)
    let wrong = log.take()
    #expect(right == wrong)
    #expect(right.count > 8)
  }

  @Test func `one submission is asked about by five mails a day, whatever others ask`()
    async throws
  {
    let house = try await FlowFixture()
    let reference = try #require(await house.complain().reference)
    for number in 1...9 {
      _ = await ask(house, "0000-0000-0", "ada@example.org", after: number)
    }
    for number in 1...7 {
      let answer = await ask(
        house, reference, "ada@example.org", after: 3700 * number)
      #expect(answer.status == 200)
    }
    #expect(try await house.mails("status").count == 5)
    #expect(try await house.count("status_link") == 5)
  }

  @Test func `form-A3 the eleventh question in an hour is one too many`() async throws {
    let house = try await FlowFixture()
    for number in 1...10 {
      #expect(await ask(house, "x", "a@example.org", after: number).status == 200)
    }
    #expect(await ask(house, "x", "a@example.org", after: 3600).status == 429)
    #expect(await ask(house, "x", "a@example.org", after: 3601).status == 200)
  }

  private func ask(
    _ house: FlowFixture, _ reference: String, _ email: String, after: Int = 20,
    of endpoint: Endpoint? = nil
  ) async -> Response {
    await house.post(
      "/status", FlowFixture.encoded(["reference": reference, "email": email]), after: after,
      of: endpoint)
  }
}
