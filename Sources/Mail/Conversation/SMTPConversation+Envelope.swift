extension SMTPConversation {
  /// Says who the next message is from and for, as soon as the server listens. `offered` follows.
  public mutating func offer(_ envelope: Envelope) {
    precondition(offer == nil && !isOffered && content == .none, "one message at a time")
    if let end { return acts.append(.offered(.failure(end), mayReconnect: isUsed)) }
    offer = envelope
    if isOpen { sayEnvelope() }
  }

  /// Begins the offer, in one group or with its first step.
  mutating func sayEnvelope() {
    let group = envelopeGroup()
    if !group.isEmpty { acts.append(.write(group)) }
  }

  /// The commands that begin the offer; none if it fails before it is made.
  mutating func envelopeGroup() -> [UInt8] {
    guard let envelope = offer else { return [] }
    if let failure = failure(of: envelope) {
      concludeOffer(.failure(failure))
      return []
    }
    (refusal, hasRecipient, offers, progress) = (nil, false, offers + 1, progress + 1)
    guard capabilities.pipelining else {
      expected.append(mustReset ? .reset : .sender)
      defer { mustReset = false }
      return mustReset ? SMTPCommand.reset : SMTPCommand.sender(envelope, capabilities)
    }
    var group: [UInt8] = []
    if mustReset {
      group = SMTPCommand.reset
      expected.append(.reset)
      mustReset = false
    }
    group += SMTPCommand.sender(envelope, capabilities)
    group += SMTPCommand.recipient(envelope, capabilities)
    group += SMTPCommand.data
    expected += [.sender, .recipient, .data]
    return group
  }

  /// Without PIPELINING: the command behind the reply that came.
  mutating func sayNext(after step: SMTPStep = .reset) {
    guard let envelope = offer else { return }
    switch step {
    case .sender: say(SMTPCommand.recipient(envelope, capabilities), expecting: .recipient)
    case .recipient: say(SMTPCommand.data, expecting: .data)
    default: say(SMTPCommand.sender(envelope, capabilities), expecting: .sender)
    }
  }

  mutating func hearEnvelope(_ reply: SMTPReply, at step: SMTPStep) {
    guard step != .data else { return hearData(reply) }
    guard reply.isPositive || reply.isNegative else {
      return lose(DeliveryFailure(outOfStep: reply))
    }
    if reply.isNegative, refusal == nil { refusal = DeliveryFailure(reply, to: step) }
    if step == .recipient { hasRecipient = reply.isPositive }
    guard !capabilities.pipelining else { return }
    guard let refusal else { return sayNext(after: step) }
    mustReset = true
    concludeOffer(.failure(refusal))
  }

  /// DATA went out with the rest of the group, so its reply is heard whatever came before (mail-S7).
  private mutating func hearData(_ reply: SMTPReply) {
    switch (reply.code, refusal) {
    case (354, nil):
      isOffered = true
      concludeOffer(.success(()))
    case (354, .some(let refusal)):
      concludeOffer(.failure(refusal))
      // With a recipient, a lone dot would be a message without content.
      guard !hasRecipient else { return lose(refusal) }
      say(SMTPCommand.loneDot, expecting: .loneDot)
      mustReset = true
    case (400..., _):
      mustReset = true
      concludeOffer(.failure(refusal ?? DeliveryFailure(reply, to: .data)))
    default: lose(DeliveryFailure(outOfStep: reply))
    }
  }

  private mutating func concludeOffer(_ result: Result<Void, DeliveryFailure>) {
    (offer, refusal, isUsed) = (nil, nil, true)
    acts.append(.offered(result, mayReconnect: false))
  }

  /// What need not be tried, as the server said what it takes (mail-S11, mail-S12).
  private func failure(of envelope: Envelope) -> DeliveryFailure? {
    if let largest = capabilities.largest, envelope.size > largest {
      return DeliveryFailure(
        .refused,
        "the message has \(envelope.size) bytes, and the mail server takes \(largest) at most",
        status: "5.3.4", advice: "Make pictures and attachments smaller, or link to them.")
    }
    if envelope.isUTF8, !capabilities.utf8 {
      return DeliveryFailure(
        .refused, "the mail server takes only ASCII in addresses and headers (no SMTPUTF8)",
        status: "5.6.7")
    }
    guard envelope.is8Bit, !capabilities.eightBit else { return nil }
    return DeliveryFailure(
      .refused, "the mail server takes only ASCII in messages (no 8BITMIME)", status: "5.6.3",
      advice: "Encode the message as quoted-printable or base64.")
  }
}
