import Mail

/// One way out, and what goes over it: an envelope is offered, its claim made durable, the content
/// sent together with the next envelope, and so on.
struct SendingLine {
  let run: SendingRun
  let line: any MailLine

  /// Taken from the buffer, to be offered or to be offered once more.
  var inHand: [FedMessage] = []
  /// Seconds to wait before the next try, and how many it is to be when that fails too.
  var pause = 0, nextPause = 1

  init(run: SendingRun, line: any MailLine) { (self.run, self.line) = (run, line) }

  mutating func work() async throws {
    while await isReady(), let next = await takeNext() {
      guard try await mayLeave(next) else { continue }
      do throws(DeliveryFailure) {
        try await line.offer(next.message.envelope)
      } catch {
        try await notOffered(next, because: error)
        continue
      }
      try await sendChain(from: next)
    }
    await line.close()
  }

  /// Waits where the last try failed. False when nothing more is to be sent.
  private mutating func isReady() async -> Bool {
    defer { pause = 0 }
    return await run.wait(seconds: pause)
  }

  private mutating func takeNext() async -> FedMessage? {
    inHand.isEmpty ? await run.buffer.next() : inHand.removeFirst()
  }

  /// Sends a message that is offered, and those that follow it without a pause.
  private mutating func sendChain(from first: FedMessage) async throws {
    guard var grant = try await claim(first) else { return await line.withdraw() }
    var current = first
    while true {
      let next = try await follower()
      let handover = await line.send(current.message.content, then: next?.message.envelope)
      var turn = closing(current, grant, handover.sent)
      if case .success? = handover.offered, !run.control.isStopping, !handover.sent.isOurFault {
        turn.claim = next?.message
      }
      let answer = try await ask(turn)
      run.pages.finish(one: current.page)
      try await took(current, handover.sent)
      guard let next else { return }
      if case .failure(let failure)? = handover.offered {
        // The line broke once, not twice.
        if handover.sent.isBreak { return inHand.append(next) }
        return try await notOffered(next, because: failure)
      }
      guard turn.claim != nil else {
        inHand.append(next)
        return await line.withdraw()
      }
      guard let granted = answer.grant else {
        notGranted(next, answer)
        return await line.withdraw()
      }
      (current, grant) = (next, granted)
    }
  }

  /// The message to be offered with the content of the one before it; nil where none is ready or
  /// may leave at once.
  private mutating func follower() async throws -> FedMessage? {
    guard !run.control.isStopping, inHand.isEmpty, let next = run.buffer.nextIfReady() else {
      return nil
    }
    guard try await run.effects.permit(next.message.domain) == 0 else {
      inHand.append(next)
      return nil
    }
    return next
  }
}

extension Result<String, DeliveryFailure> {
  fileprivate var isOurFault: Bool {
    if case .failure(let failure) = self { failure.kind == .policy } else { false }
  }

  fileprivate var isBreak: Bool {
    guard case .failure(let failure) = self else { return false }
    return failure.kind == .unreachable || failure.kind == .unclear
  }
}
