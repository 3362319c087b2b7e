import Endpoint
import Testing

/// Mails that a form causes.
struct FlowMailTests {
  @Test func `form-M3 the notice comes from the site, and only its answer goes to the visitor`()
    async throws
  {
    let house = try await FlowFixture()
    _ = await house.complain(what: "From: boss@quillet.example\r\n.\r\nBcc: v@example.org")
    let notice = try #require(try await house.mails("notice").first)
    let head = notice.components("\r\n\r\n")[0]
    #expect(head.contains("From: Quillet Nursery <hello@quillet.example>\r\n"))
    #expect(head.contains("Reply-To: ada@example.org\r\n"))
    #expect(head.contains("To: Maud Pengelly <maud@quillet.example>\r\n"))
    #expect(head.contains("Auto-Submitted: auto-generated\r\n"))
    #expect(!head.contains("Bcc"))
    #expect(notice.contains("What happened?\r\n  From: boss@quillet.example\r\n  ."))
  }

  @Test func `form-M4 the acknowledgement holds no word that a visitor wrote`() async throws {
    let house = try await FlowFixture()
    let advertisement = String(repeating: "Cheap pills at pills.example! ", count: 170)
    _ = await house.complain(email: "victim@example.org", what: advertisement)
    let mail = try #require(try await house.mails("acknowledgement").first)
    #expect(!mail.contains("pills"))
    #expect(mail.contains("Auto-Submitted: auto-replied\r\n"))
  }

  @Test func `form-M4 one in ten minutes and three a day to an address, from one form`()
    async throws
  {
    let house = try await FlowFixture(
      settings: "forms: { limits: { per-email-day: 100, per-address-day: 100 } }\n")
    var counts: [Int] = []
    for after in [10, 300, 610, 1210, 1810, 86_411] {
      let response = await house.complain(what: "At \(after)", after: after)
      #expect(response.status == 303)
      counts.append(try await house.mails("acknowledgement").count)
    }
    #expect(counts == [1, 1, 2, 3, 3, 4])
    #expect(try await house.mails("notice").count == 6)
  }

  @Test func `a form that answers to nobody sends no mail`() async throws {
    let house = try await FlowFixture(forms: [
      "complaint": """
      title: Sign up
      purpose: To write to you.
      fields:
        - { name: email, label: E-mail, type: email, required: true, purpose: To write to you }
        - { name: what, label: What, type: paragraph }
      """
    ])
    #expect(await house.complain().status == 303)
    #expect(try await house.count("mail") == 0)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] { split(separator: separator) }
}
