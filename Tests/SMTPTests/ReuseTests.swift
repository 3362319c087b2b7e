import Mail
import SMTP
import Testing
import Vocabulary

/// One connection after another on the same line.
struct ReuseTests {
  /// The first words of what each connection heard.
  private func words(_ server: ScriptedServer) -> [String] {
    server.book.lines.map { lines in
      lines.map { line in
        line.hasPrefix("RCPT")
          ? String(line.dropFirst(9).prefix { $0 != "@" }) : line.prefix(4) + ""
      }.joined(separator: " ")
    }
  }

  @Test func `mail-S19 after its share of messages a connection is left for another`() async throws
  {
    try await ScriptedServer.run { server in
      let line = SMTPTransport(server.address(messages: 2)).line()
      let names = ["ada", "bob", "cid", "dee", "eve"]
      try await line.offer(envelope(names[0]))
      for (index, name) in names.enumerated() {
        let next = index + 1 < names.count ? try envelope(names[index + 1]) : nil
        let handover = await line.send(message(name), then: next)
        #expect(try handover.sent.get() == "250 2.0.0 Ok")
        try handover.offered?.get()
      }
      await line.close()
      await server.book.farewells(3)
      #expect(
        words(server) == [
          "EHLO MAIL ada DATA . MAIL bob DATA . QUIT", "EHLO MAIL cid DATA . MAIL dee DATA . QUIT",
          "EHLO MAIL eve DATA . QUIT",
        ])
      #expect(server.book.messages == names.map(message))
    }
  }

  @Test func `mail-S19 also where offers come one by one, and without PIPELINING`() async throws {
    var rules = ServerRules()
    rules.capabilities = []
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address(messages: 1)).line()
      for name in ["ada", "bob"] {
        try await line.offer(envelope(name))
        #expect(try await line.send(message(name), then: nil).sent.get() == "250 2.0.0 Ok")
      }
      await line.close()
      await server.book.farewells(2)
      #expect(words(server) == ["EHLO MAIL ada DATA . QUIT", "EHLO MAIL bob DATA . QUIT"])
    }
  }

  @Test(arguments: [true, false])
  func `mail-S7 a server that refuses every third recipient gets all others`(isPipelining: Bool)
    async throws
  {
    var rules = ServerRules()
    rules.capabilities = isPipelining ? ["PIPELINING"] : []
    rules.otherwise = { command, time, _ in
      command.hasPrefix("RCPT") && time % 3 == 0 ? .say("550 5.1.1 Nobody") : nil
    }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address()).line()
      let names = (1...12).map { "r\($0)" }
      var (sent, refused): ([String], [String]) = ([], [])
      var offered: String?
      for name in names {
        let envelope = try envelope(name)
        let failure: DeliveryFailure?
        if let before = offered {
          let handover = await line.send(message(before), then: envelope)
          if case .success = handover.sent { sent.append(before) }
          failure = handover.offered?.failure
        } else {
          failure = await SMTPTests.failure(of: line, offering: envelope)
        }
        offered = failure == nil ? name : nil
        if failure?.status == "5.1.1" { refused.append(name) }
      }
      await line.close()
      #expect(refused == ["r3", "r6", "r9", "r12"])
      #expect(sent == ["r1", "r2", "r4", "r5", "r7", "r8", "r10", "r11"])
      // A lone dot is an empty message to this server, which is for nobody.
      #expect(server.book.messages.filter { !$0.isEmpty } == sent.map(message))
      #expect(server.book.lines.count == 1)
    }
  }

  @Test func `mail-S15 a server that closes between two messages is met again`() async throws {
    var rules = ServerRules()
    rules.otherwise = { command, time, connection in
      command.hasPrefix("MAIL") && connection == 1 && time == 2
        ? .sayAndDrop("421 4.7.0 Enough for now") : nil
    }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address()).line()
      try await line.offer(envelope("ada"))
      let handover = try await line.send(message("one"), then: envelope("bob"))
      #expect(try handover.sent.get() == "250 2.0.0 Ok")
      try handover.offered?.get()
      #expect(try await line.send(message("two"), then: nil).sent.get() == "250 2.0.0 Ok")
      await line.close()
      #expect(server.book.messages == [message("one"), message("two")])
      #expect(server.book.lines.count == 2)
    }
  }

  @Test func `mail-S15 a fresh connection that ends at once is not tried for ever`() async throws {
    var rules = ServerRules()
    rules.otherwise = { command, time, _ in
      command.hasPrefix("MAIL") && time > 1 ? .sayAndDrop("421 4.7.0 Enough for now") : nil
    }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address()).line()
      try await line.offer(envelope("ada"))
      let handover = try await line.send(message("one"), then: envelope("bob"))
      #expect(try handover.sent.get() == "250 2.0.0 Ok")
      #expect(
        handover.offered?.failure?.report == [
          "error: the mail server does not take mail from the sender now: “421 4.7.0 Enough for now”"
        ])
      #expect(server.book.lines.count == 2)
    }
  }

  @Test func `an offer that is withdrawn leaves nothing behind`() async throws {
    try await ScriptedServer.run { server in
      let line = SMTPTransport(server.address()).line()
      try await line.offer(envelope("ada"))
      await line.withdraw()
      try await line.offer(envelope("bob"))
      #expect(try await line.send(message("two"), then: nil).sent.get() == "250 2.0.0 Ok")
      await line.close()
      await line.close()
      #expect(words(server) == ["EHLO MAIL ada DATA", "EHLO MAIL bob DATA . QUIT"])
      #expect(server.book.messages == [message("two")])
    }
  }

  @Test func `mail-P5 a server that relays for nobody stops the run with the third`() async throws {
    var rules = ServerRules()
    rules.otherwise = { command, _, _ in
      command.hasPrefix("RCPT") ? .say("554 5.7.1 Relay access denied") : nil
    }
    try await ScriptedServer.run(rules) { server in
      let line = SMTPTransport(server.address()).line()
      var kinds: [DeliveryFailure.Kind?] = []
      for name in ["ada", "bob", "cid"] {
        kinds.append(await failure(of: line, offering: try envelope(name))?.kind)
      }
      #expect(kinds == [.refused, .refused, .policy])
      await line.close()
    }
  }

  @Test func `mail-S18 a line that is forgotten says good-bye`() async throws {
    try await ScriptedServer.run { server in
      do {
        let line = SMTPTransport(server.address()).line()
        try await line.offer(envelope("ada"))
        _ = await line.send(message("one"), then: nil)
      }
      await server.book.farewells(1)
      #expect(words(server) == ["EHLO MAIL ada DATA . QUIT"])
    }
  }
}
