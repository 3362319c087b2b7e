extension SMTPConversation {
  /// Takes what the server sent.
  public mutating func receive(_ bytes: some Sequence<UInt8>) {
    guard end == nil else { return }
    reader.push(bytes)
    do {
      while end == nil, let reply = try reader.next() { hear(reply) }
    } catch {
      lose(error.failure)
    }
  }

  private mutating func hear(_ reply: SMTPReply) {
    guard !expected.isEmpty else { return hear(unasked: reply) }
    let step = expected.removeFirst()
    progress += 1
    if reply.code == 421, step != .farewell { return hear(goodbye: reply, at: step) }
    switch step {
    case .greeting, .ehlo, .helo, .startTLS, .login: hearOpening(reply, at: step)
    case .sender, .recipient, .data: hearEnvelope(reply, at: step)
    case .content: hearContent(reply)
    case .loneDot: break
    case .reset: if offer != nil, !capabilities.pipelining { sayNext() }
    case .farewell: finish(DeliveryFailure(.unreachable, "the connection was closed"))
    }
  }

  /// A server may close at any moment, and says so (RFC 5321 §3.8).
  private mutating func hear(unasked reply: SMTPReply) {
    guard reply.code == 421 else { return lose(DeliveryFailure(outOfStep: reply)) }
    lose(
      DeliveryFailure(
        .unreachable, "the mail server closed the connection: “\(reply.words)”",
        status: reply.status?.description ?? "421"))
  }

  /// 421 answers the step, and ends the rest (mail-S15).
  private mutating func hear(goodbye reply: SMTPReply, at step: SMTPStep) {
    let failure = DeliveryFailure(reply, to: step)
    switch step {
    case .content: concludeContent(.failure(failure))
    default: break
    }
    lose(failure)
  }

  /// Takes note that the connection is gone, is not to be trusted any longer, or was waited for too
  /// long. `why` is about the connection; the message under way gets what that means for it.
  public mutating func lose(_ why: DeliveryFailure) {
    guard end == nil else { return }
    let isDefinite = content == .none
    if content != .none {
      concludeContent(.failure(content == .whole ? DeliveryFailure(unclear: why) : why))
    }
    finish(why)
    guard offer != nil else { return }
    offer = nil
    acts.append(.offered(.failure(why), mayReconnect: isDefinite && isUsed))
  }

  /// Ends the talk before it broke, with a farewell.
  mutating func giveUp(_ why: DeliveryFailure) {
    acts.append(.write(SMTPCommand.quit))
    lose(why)
  }

  private mutating func finish(_ why: DeliveryFailure) {
    (end, expected, isOffered) = (why, [], false)
    acts.append(.close)
  }
}
