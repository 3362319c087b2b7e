extension SMTPConversation {
  /// Takes note that the connection is there; with TLS from the first byte if that was asked for.
  ///
  /// Clear text is for connections that stay on this machine.
  public mutating func begin(isLoopback: Bool) {
    (self.isLoopback, expected) = (isLoopback, [.greeting])
    guard security == .none, !isLoopback else { return }
    lose(
      DeliveryFailure(
        .policy, "the settings ask for clear text, and the mail server is on another machine",
        advice:
          "Set “security: starttls” under “mail: server”, or “security: tls” if the port is 465."))
  }

  mutating func hearOpening(_ reply: SMTPReply, at step: SMTPStep) {
    switch (step, reply.code) {
    // Servers that are older than EHLO know no such command (RFC 5321 §3.2).
    case (.ehlo, 500...): say(SMTPCommand.helo(name), expecting: .helo)
    case (_, 400...): giveUp(DeliveryFailure(reply, to: step))
    case (.greeting, 220): say(SMTPCommand.ehlo(name), expecting: .ehlo)
    case (.ehlo, 250):
      capabilities = SMTPCapabilities(reply)
      hearCapabilities()
    case (.helo, 250):
      capabilities = SMTPCapabilities()
      hearCapabilities()
    case (.startTLS, 220): changeToTLS()
    case (.login, 334): answerLogin(reply)
    case (.login, 235): becomeOpen()
    default: lose(DeliveryFailure(outOfStep: reply))
    }
  }

  private mutating func hearCapabilities() {
    if security == .startTLS, !isSecure {
      guard capabilities.startTLS else { return giveUp(Self.noTLS) }
      return say(SMTPCommand.startTLS, expecting: .startTLS)
    }
    guard let login else { return becomeOpen() }
    guard isSecure || isLoopback else { return giveUp(Self.noTLS) }
    guard let mechanism = login.mechanism(among: capabilities.logins) else {
      return giveUp(Self.noLogin(login, capabilities.logins))
    }
    var exchange = SMTPLoginExchange(login, by: mechanism)
    say(exchange.command(), expecting: .login)
    self.exchange = exchange
  }

  /// All that was said before is forgotten, and what came behind the reply is thrown away: somebody
  /// on the way may have put it there (RFC 3207 §4.2, mail-S2).
  private mutating func changeToTLS() {
    acts.append(.secure)
    (isSecure, reader, capabilities) = (true, SMTPReplyReader(), SMTPCapabilities())
    say(SMTPCommand.ehlo(name), expecting: .ehlo)
  }

  private mutating func answerLogin(_ reply: SMTPReply) {
    guard let answer = exchange?.answer() else { return lose(DeliveryFailure(outOfStep: reply)) }
    say(answer, expecting: .login)
  }

  private mutating func becomeOpen() {
    (isOpen, exchange) = (true, nil)
    if offer != nil { sayEnvelope() }
  }

  mutating func say(_ command: [UInt8], expecting step: SMTPStep) {
    acts.append(.write(command))
    expected.append(step)
    progress += 1
  }

  private static let noTLS = DeliveryFailure(
    .policy, "the mail server does not offer TLS (STARTTLS), and nothing is sent in clear text",
    advice:
      "If it should offer it, somebody on the way may have taken it out: send from another network. For port 465 set “security: tls” under “mail: server”."
  )

  private static func noLogin(_ login: SMTPLogin, _ offered: [String]) -> DeliveryFailure {
    let wanted = login.mechanism.map { "login by \($0.name)" } ?? "login by PLAIN or LOGIN"
    let others = offered.isEmpty ? "it offers none" : "it offers \(offered.joined(separator: ", "))"
    return DeliveryFailure(
      .policy, "the mail server offers no \(wanted): \(others)",
      advice: "Set “login” under “mail: server” to one that it offers: plain, login or xoauth2.")
  }
}
