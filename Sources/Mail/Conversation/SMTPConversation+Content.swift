extension SMTPConversation {
  /// Sends the content that was offered. `sent` follows, and `offered` if there is a next.
  ///
  /// With PIPELINING the next envelope leaves in the same group (RFC 2920 §3.1), or the farewell
  /// if `isLast`.
  public mutating func send(
    _ message: [UInt8], then next: Envelope?, isLast: Bool = false
  ) {
    if let end {
      acts.append(.sent(.failure(end)))
      if next != nil { acts.append(.offered(.failure(end), mayReconnect: isUsed)) }
      return
    }
    precondition(isOffered, "a message is offered before it is sent")
    (isOffered, content, isLeaving, offer) = (false, .underWay, isLast, next)
    expected.append(.content)
    progress += 1
    acts.append(.deliver(message, then: capabilities.pipelining ? groupBehindContent() : []))
  }

  private mutating func groupBehindContent() -> [UInt8] {
    if offer != nil { return envelopeGroup() }
    guard isLeaving else { return [] }
    expected.append(.farewell)
    return SMTPCommand.quit
  }

  /// Takes note that a part of the content got away.
  public mutating func contentMoves() { progress += 1 }

  /// Takes note that the content got away, to the last dot.
  public mutating func contentIsWhole() {
    guard content == .underWay else { return }
    (content, progress) = (.whole, progress + 1)
  }

  mutating func hearContent(_ reply: SMTPReply) {
    let isWhole = content == .whole
    switch reply.code {
    case 200..<300 where isWhole: concludeContent(.success(reply.words))
    case 400...:
      concludeContent(.failure(DeliveryFailure(reply, to: .content)))
      // The rest of the content would be taken for commands.
      guard isWhole else {
        return lose(
          DeliveryFailure(
            .unreachable, "the mail server answered before the message was whole"))
      }
    default: return lose(DeliveryFailure(outOfStep: reply))
    }
    guard !capabilities.pipelining else { return }
    if offer != nil { return sayEnvelope() }
    if isLeaving { say(SMTPCommand.quit, expecting: .farewell) }
  }

  mutating func concludeContent(_ result: Result<String, DeliveryFailure>) {
    content = .none
    acts.append(.sent(result))
  }

  /// Takes leave (mail-S18); all is over with the reply.
  ///
  /// An offer is taken back. Then there is no farewell and the connection is dropped, as content is
  /// all that the server listens to, and an empty message would be one, too.
  public mutating func leave() {
    guard end == nil, !isLeaving else { return }
    let closed = DeliveryFailure(.unreachable, "the connection was closed")
    guard !isOffered else { return lose(closed) }
    guard isOpen else { return giveUp(closed) }
    isLeaving = true
    say(SMTPCommand.quit, expecting: .farewell)
  }
}
