import Signing
import Testing
import Vocabulary

struct NameServerTests {
  @Test(arguments: [
    ("9.9.9.9", "9.9.9.9:53"), ("127.0.0.1:5353", "127.0.0.1:5353"), ("[::1]", "[::1]:53"),
    ("[2620:fe::fe]:5353", "[2620:fe::fe]:5353"), ("[fe80::1%eth0]:53", "[fe80::1%eth0]:53"),
  ])
  func `is an address, and a port if it is not 53`(text: String, written: String) throws {
    #expect(try NameServer(text).text == written)
  }

  @Test(arguments: [
    "", ":53", "dns.example", "9.9.9", "9.9.9.9:", "9.9.9.9:0", "9.9.9.9:65536", "::1", "[::1]53",
    "[]:53", "9.9.9.9:5:3",
  ])
  func `refuses what is no address`(text: String) {
    let refusal = #expect(throws: Refusal.self) { try NameServer(text) }
    #expect(
      refusal?.description
        == "“\(text)” is not a name server. It should look like 9.9.9.9 or [::1]:53.")
  }

  @Test func `reads those of the system`() {
    let file =
      "# mine\nsearch example.org\nnameserver 10.0.0.2\nnameserver\t::1  \nnameserver x\nnameserver\n"
    #expect(NameServer.all(in: file).map(\.text) == ["10.0.0.2:53", "[::1]:53"])
    #expect(NameServer.all(in: "").isEmpty)
  }

  @Test func `without a server there is no answer`() {
    let client = NameClient(
      servers: [], seconds: 1, chance: Chance { [UInt8](repeating: 0, count: $0) })
    let failure = #expect(throws: DNSFailure.self) { try client.texts(at: "a.example") }
    #expect(
      failure?.report == ["error: no name server is known", "try: Name one: --name-server 9.9.9.9"])
  }

  @Test func `what no name is has no texts`() {
    let client = NameClient(
      servers: [], seconds: 1, chance: Chance { [UInt8](repeating: 0, count: $0) })
    let failure = #expect(throws: DNSFailure.self) { try client.texts(at: "a..example") }
    #expect(failure?.report == ["error: “a..example” is no name of DNS"])
  }

  @Test func `each failure says which server it was`() throws {
    let server = try NameServer("127.0.0.1:5353")
    let advice = "try: Try again later, or ask another: --name-server 9.9.9.9"
    #expect(
      DNSFailure.silent(server).report == [
        "error: the name server 127.0.0.1:5353 did not answer", advice,
      ])
    #expect(
      DNSFailure.unreachable(server, reason: "Connection refused").report == [
        "error: the name server 127.0.0.1:5353 cannot be reached: Connection refused", advice,
      ])
    #expect(
      DNSFailure.failed(server, code: 2).report == [
        "error: the name server 127.0.0.1:5353 has no answer: SERVFAIL", advice,
      ])
    #expect(
      DNSFailure.failed(server, code: 9).report == [
        "error: the name server 127.0.0.1:5353 has no answer: code 9", advice,
      ])
    #expect(
      DNSFailure.garbled(server).report == [
        "error: the name server 127.0.0.1:5353 answered what cannot be read", advice,
      ])
  }
}
