import Mail
import SMTP
import Testing
import Vocabulary

/// A server that misbehaves, on a real connection.
struct FaultTests {
  /// Where it stops, and what becomes of two messages for which that is the first connection.
  struct Case: Sendable {
    let command: String
    let offer: DeliveryFailure.Kind?
    var sent: DeliveryFailure.Kind?
    var offered: DeliveryFailure.Kind?
  }

  private let ada: Envelope

  init() throws { ada = try envelope("ada") }

  static let stages = [
    Case(command: "EHLO shop.example", offer: .unreachable),
    Case(command: "MAIL FROM:<post@shop.example> SIZE=20", offer: .unreachable),
    Case(command: "RCPT TO:<ada@example.org>", offer: .unreachable),
    Case(command: "DATA", offer: .unreachable),
    Case(command: ".", offer: nil, sent: .unclear, offered: .unreachable),
  ]

  @Test(arguments: stages, [true, false])
  func `mail-S15 a connection that is dropped at any stage`(stage: Case, isPipelining: Bool)
    async throws
  {
    var rules = ServerRules()
    if !isPipelining { rules.capabilities.removeFirst() }
    rules.otherwise = { command, _, _ in command == stage.command ? .drop : nil }
    try await ScriptedServer.run(rules) { server in
      try await outcome(server.address(), is: stage)
    }
  }

  @Test func `mail-S16 a server that says nothing any more at any stage`() async throws {
    for stage in Self.stages { try await silence(at: stage) }
  }

  private func silence(at stage: Case) async throws {
    let timeouts =
      switch stage.command {
      case "DATA": SMTPTimeouts(short: \.data)
      case ".": SMTPTimeouts(short: \.reply)
      default: SMTPTimeouts(short: \.command)
      }
    var rules = ServerRules()
    rules.otherwise = { command, _, _ in command == stage.command ? .silence : nil }
    try await ScriptedServer.run(rules) { server in
      try await outcome(server.address(timeouts: timeouts), is: stage)
    }
  }

  @Test(arguments: stages)
  func `mail-S1 a server that says what is no SMTP at any stage`(stage: Case) async throws {
    var rules = ServerRules()
    rules.otherwise = { command, _, _ in command == stage.command ? .say("Hm?") : nil }
    try await ScriptedServer.run(rules) { server in
      try await outcome(server.address(), is: stage)
    }
  }

  @Test(arguments: stages)
  func `mail-S1 a server that says 100 KB at any stage`(stage: Case) async throws {
    var rules = ServerRules()
    let reply = String(repeating: "250-and so on\r\n", count: 7500) + "250 Ok"
    rules.otherwise = { command, _, _ in command == stage.command ? .say(reply) : nil }
    try await ScriptedServer.run(rules) { server in
      try await outcome(server.address(), is: stage)
    }
  }

  @Test func `mail-S15 421 at any stage is an answer`() async throws {
    for stage in Self.stages {
      var rules = ServerRules()
      rules.otherwise = { command, _, connection in
        command == stage.command && connection == 1 ? .sayAndDrop("421 4.3.2 Going down") : nil
      }
      try await ScriptedServer.run(rules) { server in
        let line = SMTPTransport(server.address()).line()
        guard stage.command == "." else {
          let kind = await failure(of: line, offering: ada)?.kind
          #expect(kind == (stage.command.hasPrefix("EHLO") ? .unreachable : .later))
          return await line.close()
        }
        try await line.offer(ada)
        let handover = try await line.send(message("one"), then: envelope("bob"))
        #expect(handover.sent.failure?.kind == .later)
        // The next one has found a fresh connection.
        try handover.offered?.get()
        await line.close()
        #expect(server.book.lines.count == 2)
      }
    }
  }

  @Test func `mail-S16 a server that says nothing from the start`() async throws {
    var rules = ServerRules()
    rules.greeting = nil
    try await ScriptedServer.run(rules) { server in
      let timeouts = SMTPTimeouts(short: \.greeting)
      let line = SMTPTransport(server.address(timeouts: timeouts)).line()
      let failure = await failure(of: line, offering: ada)
      #expect(
        failure?.report == [
          "error: the mail server did not greet us within 50 milliseconds",
          "try: If the port is 465, set “security: tls” under “mail: server”.",
        ])
    }
  }

  @Test func `mail-S9 mail-S16 a server that stops reading is given up before the last dot`()
    async throws
  {
    var rules = ServerRules()
    rules.capabilities = ["PIPELINING"]
    rules.stopsReading = true
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address(timeouts: SMTPTimeouts(short: \.block))).line()
      try await line.offer(ada)
      // More than the buffers of both sides take.
      let message = [UInt8](repeating: UInt8(ascii: "x"), count: 32_000_000)
      let handover = try await line.send(message, then: envelope("bob"))
      #expect(
        handover.sent.failure?.description
          == "the mail server did not take the message's bytes within 50 milliseconds")
      #expect(handover.sent.failure?.kind == .unreachable)
      #expect(handover.offered?.failure?.kind == .unreachable)
    }
  }

  @Test func `mail-S9 a large message gets through whole`() async throws {
    try await ScriptedServer.run { server in
      let line = SMTPTransport(server.address()).line()
      var letter = try envelope("ada")
      let message = Array(repeating: ".\r\nabc. \r\n..", count: 250_000).joined()
      letter.size = 900_000
      try await line.offer(letter)
      let sent = await line.send(Array(message.utf8), then: nil).sent
      #expect(try sent.get() == "250 2.0.0 Ok")
      #expect(server.book.messages == [Array((message + "\r\n").utf8)])
      await line.close()
    }
  }

  @Test func `a server that is not there`() async throws {
    let server = SMTPServer(host: "127.0.0.1", port: 1, security: .none, name: "shop.example")
    let line = SMTPTransport(server).line()
    let failure = await failure(of: line, offering: ada)
    #expect(failure?.kind == .unreachable)
    #expect(
      failure?.description == "there is no connection to the mail server at 127.0.0.1:1")
    #expect(
      failure?.advice
        == "Check “host” and “port” under “mail: server”, and whether the server is running.")
  }

  @Test func `a server whose name leads nowhere`() async throws {
    let server = SMTPServer(
      host: "mail.invalid", port: 587, security: .startTLS, name: "shop.example")
    let line = SMTPTransport(server).line()
    let failure = await failure(of: line, offering: ada)
    #expect(failure?.kind == .unreachable)
    #expect(failure?.description == "the mail server mail.invalid cannot be found")
    #expect(
      failure?.advice
        == "Check “host” under “mail: server”, and whether this machine can ask DNS.")
  }

  /// Two messages, one behind the other, as far as they come.
  private func outcome(_ server: SMTPServer, is stage: Case) async throws {
    let line = SMTPTransport(server).line()
    let kind = await failure(of: line, offering: ada)?.kind
    #expect(kind == stage.offer)
    if kind == nil {
      let handover = try await line.send(message("one"), then: envelope("bob"))
      #expect(handover.sent.failure?.kind == stage.sent)
      #expect(handover.offered?.failure?.kind == stage.offered)
    }
    await line.close()
  }
}
