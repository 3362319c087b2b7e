import Contacts
import Endpoint
import StoreSQLite
import Testing
import Vocabulary

/// A form that somebody was invited to fill in: `/forms/order?i=…`.
struct InvitationTests {
  private func house() async throws -> (FlowFixture, InvitationToken) {
    let house = try await FlowFixture(
      settings: FlowFixture.people
        + "forms: { limits: { per-email-day: 100, per-address: 100 } }\n")
    let ada = try await house.add()
    let token = InvitationToken(
      form: "order", contactID: ada.id, issue: "survey", FlowFixture.seal)
    try await house.store.write { session in
      for _ in 0..<2 {
        try session.invite(ada.id, to: "order", tokenHash: token.hash, at: FlowFixture.now)
      }
    }
    return (house, token)
  }

  private func fields(
    _ token: String, _ invitation: String?, go: String = "send", page: String = "1"
  ) -> String {
    FlowFixture.encoded([
      "size": "small", "email": "bob@example.org", "company_url": "", "_token": token,
      "_invitation": invitation, "_go": go, "_page": page,
    ])
  }

  @Test func `a form that is opened with a token carries it through all its pages`() async throws {
    let (house, invitation) = try await house()
    let opened = await house.get("/forms/order", query: "i=\(invitation.text)")
    #expect(opened.hidden("_invitation") == invitation.text)
    let token = try #require(opened.hidden("_token"))
    let second = await house.post(
      "/forms/order", fields(token, invitation.text, go: "next", page: "0"), after: 10)
    #expect(second.status == 200)
    #expect(second.hidden("_invitation") == invitation.text)
    let review = await house.post("/forms/order", fields("x", invitation.text), after: 20)
    #expect(review.status == 200)
    #expect(review.hidden("_invitation") == invitation.text)
    #expect(try await house.timeLine() == [])
    let sent = await house.post("/forms/order", fields(token, invitation.text), after: 30)
    let reference = try #require(sent.reference)
    #expect(try await house.timeLine() == ["form order \(reference)"])
    #expect(try await house.count("invitation WHERE used_at IS NOT NULL") == 1)
    // Who typed their address is nobody we know, and stays so.
    #expect(try await house.count("contact") == 1)
  }

  @Test func `a token is used once, and for its own form`() async throws {
    let (house, invitation) = try await house()
    for (number, form) in ["photo", "order", "order"].enumerated() {
      let token = await house.token(form)
      var body = fields(token, invitation.text)
      if form == "photo" {
        body = FlowFixture.encoded([
          "note": "x", "company_url": "", "_token": token, "_invitation": invitation.text,
        ])
      }
      #expect(await house.post("/forms/\(form)", body, after: 10).status == 303)
      #expect(try await house.timeLine().count == min(number, 1))
    }
  }

  @Test func `what is no token is not carried, and takes no form away`() async throws {
    let (house, invitation) = try await house()
    for text in ["", "x", "\"><b>", invitation.text.uppercased(), invitation.text + "0"] {
      let query = FlowFixture.encoded(["i": text])
      let opened = await house.get("/forms/order", query: query)
      #expect(opened.status == 200)
      #expect(!opened.text.contains("_invitation"))
      let token = await house.token("order")
      #expect(await house.post("/forms/order", fields(token, text), after: 10).status == 303)
    }
    let unknown = String(repeating: "0", count: 32)
    let token = await house.token("order")
    #expect(await house.post("/forms/order", fields(token, unknown), after: 10).status == 303)
    #expect(try await house.timeLine() == [])
  }

  @Test func `who is known by the address they gave is noted once`() async throws {
    let (house, invitation) = try await house()
    try await house.add("bob@example.org")
    let token = await house.token("order")
    #expect(
      await house.post("/forms/order", fields(token, invitation.text), after: 10).status == 303)
    #expect(try await house.timeLine().count == 1)
    #expect(try await house.timeLine("bob@example.org").count == 1)
    // A replay of the same is no second time.
    #expect(
      await house.post("/forms/order", fields(token, invitation.text), after: 20).status == 303)
    #expect(try await house.timeLine("bob@example.org").count == 1)
  }

  @Test func `an erased person's invitation is nobody's`() async throws {
    let (house, invitation) = try await house()
    _ = try await house.store.write { try $0.eraseContact(EmailAddress("ada@example.org")) }
    #expect(try await house.count("invitation") == 0)
    let token = await house.token("order")
    #expect(
      await house.post("/forms/order", fields(token, invitation.text), after: 10).status == 303)
    #expect(try await house.count("contact_event") == 0)
  }
}
