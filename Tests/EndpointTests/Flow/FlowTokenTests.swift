import Endpoint
import Foundation
import Store
import StoreSQLite
import Synchronization
import Testing

/// What comes without a good token is shown once more, with all that was typed, and not stored.
struct FlowTokenTests {
  @Test(arguments: [3, 4, 86_400])
  func `form-F5 a token of 3 s to 24 h is good`(age: Int) async throws {
    let house = try await FlowFixture()
    let response = await house.complain(token: await house.token(), after: age)
    #expect(response.status == 303)
  }

  @Test(arguments: [-3600, -1, 0, 2, 86_401])
  func `form-F5 a token that is too young, too old or from the future asks once more`(age: Int)
    async throws
  {
    let house = try await FlowFixture()
    let response = await house.complain(token: await house.token(), after: age)
    try await expectReview(response, in: house)
    #expect(response.text.contains("This page was open for long") == (age > 86_400))
  }

  @Test func `form-F2 no token, and the token of another form, ask once more`() async throws {
    let house = try await FlowFixture()
    try await expectReview(await house.complain(token: .some(nil)), in: house)
    try await expectReview(await house.complain(token: "v1.x"), in: house)
    try await expectReview(await house.complain(token: await house.token("photo")), in: house)
  }

  @Test func `form-F2 a token of another version of the form asks once more`() async throws {
    let house = try await FlowFixture()
    let older = try await FlowFixture(forms: [
      "complaint": """
      title: Complain
      fields:
        - { name: what, label: What, type: paragraph, required: true }
      """
    ])
    try await expectReview(await house.complain(token: await older.token()), in: house)
  }

  @Test func `form-F2 a token of another key asks once more, one of the key before is good`()
    async throws
  {
    let house = try await FlowFixture()
    let other = FormKeys(current: Array(repeating: 9, count: 32), previous: nil)
    let rotated = FormKeys(
      current: Array(repeating: 9, count: 32), previous: FlowFixture.keys.current)
    let token = await house.token()
    let stranger = await house.complain(token: token, of: house.endpoint(keys: { _ in other }))
    try await expectReview(stranger, in: house)
    let kept = await house.complain(token: token, of: house.endpoint(keys: { _ in rotated }))
    #expect(kept.status == 303)
  }

  @Test func `the second post, from “please check and send”, is stored`() async throws {
    let house = try await FlowFixture()
    let what = "Line one\r\nLine <two> & “three”"
    let review = await house.complain(what: what, token: .some(nil), after: 0)
    try await expectReview(review, in: house)
    let token = try #require(review.hidden("_token"))
    let early = await house.complain(what: what, token: token, after: 2)
    try await expectReview(early, in: house)
    let stored = await house.complain(what: what, token: token, after: 3)
    #expect(stored.status == 303)
    #expect(try await house.count("submission") == 1)
  }

  @Test func `a token of “please check and send” is good for those answers alone`() async throws {
    let house = try await FlowFixture()
    let review = await house.complain(token: .some(nil), after: 0)
    let token = try #require(review.hidden("_token"))
    let other = await house.complain(what: "Buy our pills", token: token, after: 5)
    try await expectReview(other, in: house)
  }

  @Test func `form-F6 the same post twice is one row, and the answer the same reference`()
    async throws
  {
    let house = try await FlowFixture()
    let token = await house.token()
    let first = await house.complain(token: token)
    let second = await house.complain(token: token, after: 11)
    #expect(first.reference != nil)
    #expect(second.reference == first.reference)
    // Also when the clock was set back meanwhile, and a day later.
    #expect(await house.complain(token: token, after: -3600).reference == first.reference)
    #expect(await house.complain(token: token, after: 90_000).reference == first.reference)
    #expect(try await house.count("submission") == 1)
    #expect(try await house.count("mail") == 2)
  }

  @Test func `form-F6 a change of the key makes no second submission, and asks nobody once more`()
    async throws
  {
    let house = try await FlowFixture()
    let rotated = house.endpoint(keys: { _ in
      FormKeys(current: Array(repeating: 9, count: 32), previous: FlowFixture.keys.current)
    })
    let review = await house.complain(token: .some(nil), after: 0)
    let token = try #require(review.hidden("_token"))
    let first = await house.complain(token: token, of: rotated)
    #expect(first.reference != nil)
    let free = await house.token()
    let second = await house.complain(what: "Another", token: free)
    #expect(second.reference != nil)
    let again = await house.complain(what: "Another", token: free, of: rotated)
    #expect(again.reference == second.reference)
    #expect(try await house.count("submission") == 2)
  }

  @Test func `form-F6 twenty at once are one row, and all are told the same reference`()
    async throws
  {
    let house = try await FlowFixture()
    let token = await house.token()
    let references = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<20 { group.addTask { await house.complain(token: token).reference } }
      return await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(references.count == 20)
    #expect(Set(references).count == 1)
    #expect(references.first != .some(nil))
    #expect(try await house.count("submission") == 1)
    #expect(house.troubles.withLock { $0 } == [])
  }

  @Test func `a second message with a used token is not taken for the first`() async throws {
    let house = try await FlowFixture()
    let token = await house.token()
    #expect(await house.complain(token: token).status == 303)
    let second = await house.complain(what: "And the tulips.", token: token, after: 20)
    #expect(second.status == 200)
    #expect(second.text.contains("You have sent this form before, with other words."))
    #expect(second.text.contains("And the tulips."))
    let fresh = try #require(second.hidden("_token"))
    #expect(
      await house.complain(what: "And the tulips.", token: fresh, after: 30).status == 303)
    #expect(try await house.count("submission") == 2)
  }

  private func expectReview(
    _ response: Response, in house: FlowFixture, at place: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(response.status == 200, sourceLocation: place)
    #expect(response.text.contains("Please check what you wrote."), sourceLocation: place)
    #expect(response.text.contains("ada@example.org"), sourceLocation: place)
    #expect(response.hidden("_token") != nil, sourceLocation: place)
    #expect(try await house.count("submission") == 0, sourceLocation: place)
  }
}
