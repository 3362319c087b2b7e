import Mail
import SMTP
import Testing
import Vocabulary

struct TLSTests {
  private static let trust = SMTPServer.Trust.authorities(TestCertificate.authority)
  private let ada: Envelope

  init() throws { ada = try envelope("ada") }

  /// A server with a certificate, and STARTTLS if it does not begin with TLS.
  private func rules(
    _ certificate: TestCertificate? = .good, isSecureFromStart: Bool = false
  ) -> ServerRules {
    var rules = ServerRules()
    (rules.certificate, rules.isSecureFromStart) = (certificate, isSecureFromStart)
    rules.capabilities += isSecureFromStart ? ["AUTH PLAIN"] : ["STARTTLS", "AUTH PLAIN"]
    return rules
  }

  @Test(arguments: [SMTPSecurity.startTLS, .tls], ["127.0.0.1", "localhost"])
  func `mail-S3 mail-S4 sends and logs in over TLS`(security: SMTPSecurity, host: String)
    async throws
  {
    try await ScriptedServer.run(rules(isSecureFromStart: security == .tls)) { server in
      let login = SMTPLogin(user: "ada", secret: Secret("s3cret"))
      let line = SMTPTransport(
        server.address(host: host, security: security, login: login, trust: Self.trust)
      ).line()
      try await line.offer(ada)
      let handover = try await line.send(message("one"), then: envelope("bob"))
      #expect(try handover.sent.get() == "250 2.0.0 Ok")
      try handover.offered?.get()
      #expect(try await line.send(message("two"), then: nil).sent.get() == "250 2.0.0 Ok")
      await line.close()
      let start = security == .tls ? [] : ["EHLO shop.example", "STARTTLS"]
      #expect(
        server.book.lines.first?.starts(
          with: start + ["EHLO shop.example", "AUTH PLAIN AGFkYQBzM2NyZXQ="]) == true)
      #expect(server.book.messages == [message("one"), message("two")])
    }
  }

  @Test func `mail-S2 what is slipped in behind the reply to STARTTLS is thrown away`() async throws
  {
    var rules = rules()
    rules.otherwise = { command, _, _ in
      command == "STARTTLS" ? .changeToTLS(behind: "250-evil.example\r\n250 SIZE 1") : nil
    }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address(security: .startTLS, trust: Self.trust)).line()
      try await line.offer(ada)
      #expect(try await line.send(message("one"), then: nil).sent.get() == "250 2.0.0 Ok")
      await line.close()
    }
  }

  @Test func `mail-S3 STARTTLS that was taken out on the way stops everything`() async throws {
    try await ScriptedServer.run(ServerRules()) { server in
      let line = SMTPTransport(server.address(security: .startTLS)).line()
      let failure = await failure(of: line, offering: ada)
      #expect(failure?.kind == .policy)
      #expect(
        failure?.report == [
          "error: the mail server does not offer TLS (STARTTLS), and nothing is sent in clear text",
          "try: If it should offer it, somebody on the way may have taken it out: send from another network. For port 465 set “security: tls” under “mail: server”.",
        ])
      await server.book.farewells(1)
      #expect(server.book.lines == [["EHLO shop.example", "QUIT"]])
    }
  }

  @Test(arguments: [SMTPSecurity.startTLS, .tls])
  func `mail-S3 a certificate for another name is refused`(security: SMTPSecurity) async throws {
    for host in ["127.0.0.1", "localhost"] {
      try await ScriptedServer.run(rules(.other, isSecureFromStart: security == .tls)) { server in
        let line = SMTPTransport(
          server.address(host: host, security: security, trust: Self.trust)
        ).line()
        let failure = await failure(of: line, offering: ada)
        #expect(failure?.kind == .policy)
        #expect(
          failure?.description == "the mail server's certificate is for another name than \(host)")
        #expect(
          failure?.advice
            == "Set “host” under “mail: server” to the name that the server's owner gives for it.")
        #expect(
          server.book.messages.isEmpty && !server.book.lines.joined().contains { $0 == "DATA" })
      }
    }
  }

  @Test(arguments: [SMTPSecurity.startTLS, .tls])
  func `mail-S3 a certificate that is out of date, or signed by a stranger, is refused`(
    security: SMTPSecurity
  ) async throws {
    let cases = [
      (TestCertificate.expired, Self.trust, "2020-01-01 to 2021-01-01"),
      (.good, .system, "2020-01-01 to 2119-01-01"),
    ]
    for (certificate, trust, dates) in cases {
      try await ScriptedServer.run(rules(certificate, isSecureFromStart: security == .tls)) {
        server in
        let line = SMTPTransport(server.address(security: security, trust: trust)).line()
        let failure = await failure(of: line, offering: ada)
        #expect(failure?.kind == .policy)
        #expect(
          failure?.description
            == "the mail server's certificate cannot be trusted; it is valid from \(dates)")
        #expect(
          failure?.advice
            == "If it is out of date, whoever runs the mail server must renew it; if an authority of your own signed it, name the authority's file as “certificates” under “mail: server”."
        )
        #expect(!server.book.lines.joined().contains { $0 == "DATA" })
      }
    }
  }

  @Test func `TLS asked for where the server begins in clear text`() async throws {
    try await ScriptedServer.run { server in
      let line = SMTPTransport(server.address(security: .tls)).line()
      let failure = await failure(of: line, offering: ada)
      #expect(failure?.kind == .unreachable)
      #expect(failure?.description == "the mail server does not speak TLS from the first byte")
      #expect(
        failure?.advice
          == "Set “security: starttls” under “mail: server”; it is usual for port 587.")
    }
  }

  @Test func `clear text asked for where the server begins with TLS`() async throws {
    try await ScriptedServer.run(rules(isSecureFromStart: true)) { server in
      let timeouts = SMTPTimeouts(short: \.greeting)
      let line = SMTPTransport(server.address(security: .startTLS, timeouts: timeouts)).line()
      #expect(
        await failure(of: line, offering: ada)?.report == [
          "error: the mail server did not greet us within 50 milliseconds",
          "try: If the port is 465, set “security: tls” under “mail: server”.",
        ])
    }
  }

  @Test func `certificates that are none are told of with the first offer`() async throws {
    let server = SMTPServer(
      host: "127.0.0.1", port: 1, security: .tls, name: "shop.example",
      trust: .authorities(Array("nothing".utf8)))
    let failure = await failure(of: SMTPTransport(server).line(), offering: ada)
    #expect(failure?.kind == .policy)
    #expect(
      failure?.description
        == "the certificates that a mail server is checked against cannot be read")
    #expect(failure?.advice == "See whether the file holds certificates as PEM.")
  }

  @Test func `mail-S15 a connection under TLS that ends before the reply leaves it in doubt`()
    async throws
  {
    var rules = rules()
    rules.otherwise = { command, _, _ in command == "." ? .drop : nil }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address(security: .startTLS, trust: Self.trust)).line()
      try await line.offer(ada)
      let handover = try await line.send(message("one"), then: envelope("bob"))
      #expect(
        handover.sent.failure?.report.prefix(2) == [
          "error: the message was sent whole, and it is not known whether it was taken",
          "because: the mail server closed the connection",
        ])
      #expect(handover.sent.failure?.kind == .unclear)
      #expect(handover.offered?.failure?.kind == .unreachable)
      await line.close()
    }
  }
}
