import Mail
import SMTP
import Testing
import Vocabulary

struct SMTPLineTests {
  @Test func `mail-S6 sends one message after the other over one connection`() async throws {
    try await ScriptedServer.run { server in
      let line = SMTPTransport(server.address()).line()
      try await line.offer(envelope("ada"))
      let first = try await line.send(message("one"), then: envelope("bob"))
      #expect(try first.sent.get() == "250 2.0.0 Ok")
      try first.offered?.get()
      let second = await line.send(message("two"), then: nil)
      #expect(try second.sent.get() == "250 2.0.0 Ok")
      await line.close()
      #expect(
        server.book.lines == [
          [
            "EHLO shop.example", "MAIL FROM:<post@shop.example> SIZE=20",
            "RCPT TO:<ada@example.org>", "DATA", ".", "MAIL FROM:<post@shop.example> SIZE=20",
            "RCPT TO:<bob@example.org>", "DATA", ".", "QUIT",
          ]
        ])
      #expect(server.book.messages == [message("one"), message("two")])
    }
  }
}
