import Endpoint
import Forms
import Store
import StoreSQLite
import Testing
import Vocabulary

/// What machines and stubborn senders meet.
struct FlowLimitTests {
  @Test func `a trap that is filled in or missing leads to the spam box, with the same thanks`()
    async throws
  {
    let house = try await FlowFixture()
    let filled = try #require(await house.complain(trap: "Acme Ltd").reference)
    let missing = try #require(await house.complain(trap: nil, from: "192.0.2.2").reference)
    let stored = try await house.store.read { session in
      try [filled, missing].map { try session.submission(#require(Reference(typed: $0))) }
    }
    #expect(stored.map { $0?.state } == [.spam, .spam])
    #expect(stored.map { $0?.score } == [10, 5])
    // Form-A16: seven days and thirty.
    let received = FlowFixture.now + 10
    #expect(stored.map { $0?.forgetAt } == [received + 7 * 86_400, received + 30 * 86_400])
    #expect(try await house.count("mail") == 0)
    #expect(try await house.count("contact") == 0)
  }

  @Test func `one address sends five in ten minutes, and again when the first is ten minutes old`()
    async throws
  {
    let house = try await FlowFixture()
    for number in 1...5 {
      let response = await house.complain(email: "a\(number)@example.org", after: 10 + number)
      #expect(response.status == 303, "the \(number)th")
    }
    let sixth = await house.complain(email: "a6@example.org", after: 610)
    #expect(sixth.status == 429)
    #expect(sixth[header: "Retry-After"] == "600")
    #expect(sixth.text.contains("The rose died."))
    let elsewhere = await house.complain(
      email: "a7@example.org", from: "192.0.2.2", after: 610)
    #expect(elsewhere.status == 303)
    #expect(await house.complain(email: "a6@example.org", after: 611).status == 303)
    #expect(try await house.count("submission") == 7)
  }

  @Test(arguments: [
    ("per-address-day: 4", 4, false, false), ("per-network: 4", 4, true, false),
    ("per-email-day: 4", 4, true, true), ("per-form: 4", 4, true, false),
  ])
  func `each limit counts by itself`(
    setting: String, most: Int, otherAddress: Bool, sameEmail: Bool
  ) async throws {
    let house = try await FlowFixture(settings: "forms: { limits: { \(setting) } }\n")
    for number in 1...(most + 1) {
      let response = await house.complain(
        email: sameEmail ? "Ada@example.org" : "a\(number)@example.org",
        from: otherAddress ? "192.0.2.\(number)" : "192.0.2.1", after: 10 + number * 700 % 500)
      #expect(response.status == (number <= most ? 303 : 429), "\(setting), the \(number)th")
    }
  }

  @Test func `limits hold over midnight, when the key of the day changes`() async throws {
    let house = try await FlowFixture(settings: "forms: { limits: { per-email-day: 1 } }\n")
    let midnight = 86_400 - FlowFixture.now % 86_400
    #expect(await house.complain(after: midnight - 60).status == 303)
    #expect(await house.complain(what: "b", after: midnight + 60).status == 429)
    #expect(await house.complain(what: "c", after: midnight - 60 + 86_400).status == 303)
  }

  @Test func `a household of IPv6 is a /64, a network a /48`() async throws {
    let house = try await FlowFixture(
      settings: "forms: { limits: { per-address: 1, per-network: 3 } }\n")
    let addresses = [
      ("2001:db8:1:1::1", 303), ("2001:db8:1:1:ffff::2", 429), ("2001:db8:1:2::1", 303),
      ("2001:db8:1:3::1", 303), ("2001:db8:1:4::1", 429), ("2001:db8:2::1", 303),
      ("::ffff:192.0.2.9", 303), ("192.0.2.9", 429),
    ]
    for (number, (address, status)) in addresses.enumerated() {
      let response = await house.complain(email: "a\(number)@example.org", from: address)
      #expect(response.status == status, "\(address)")
    }
  }

  @Test func `form-F9 who stands behind a proxy is believed of one that is trusted alone`()
    async throws
  {
    let plain = try await FlowFixture(settings: "forms: { limits: { per-address: 1 } }\n")
    #expect(await plain.complain(headers: ["x-forwarded-for": "6.6.6.6"]).status == 303)
    let again = await plain.complain(what: "b", headers: ["x-forwarded-for": "6.6.6.7"])
    #expect(again.status == 429)

    let behind = try await FlowFixture(
      settings: "forms: { trusted-proxies: [192.0.2.0/24], limits: { per-address: 1 } }\n")
    let hops = [
      ("198.51.100.1", 303), ("198.51.100.1", 429),
      // Whatever the visitor wrote himself stands on the left.
      ("6.6.6.6, 198.51.100.1", 429), ("6.6.6.6,198.51.100.2 , 192.0.2.77", 303),
      ("6.6.6.7, 198.51.100.2, 192.0.2.77", 429), ("198.51.100.3, nonsense", 303),
      ("198.51.100.4, nonsense", 429), ("198.51.100.5:4711", 303), ("198.51.100.5:4712", 429),
      ("[2001:db8::1]:4711", 303), ("2001:db8::2", 429),
    ]
    for (number, (forwarded, status)) in hops.enumerated() {
      let response = await behind.complain(
        email: "a\(number)@example.org", headers: ["x-forwarded-for": forwarded])
      #expect(response.status == status, "\(forwarded)")
    }
  }

  @Test func `no address that senders are counted by can be read in the store`() async throws {
    let house = try await FlowFixture()
    _ = await house.complain()
    let buckets = try await house.store.read {
      try $0.run("SELECT bucket FROM rate_mark").map { try $0.text("bucket") }
    }
    #expect(buckets.count == 4)
    #expect(buckets.allSatisfy { $0.utf8.count == 32 && !$0.contains("192") })
  }
}
