import Mail
import Outbox

extension SendingLine {
  /// Throws a `SendingFailure` where others have taken over; what is closed is noted all the same.
  func ask(_ turn: LedgerTurn) async throws -> LedgerAnswer {
    let answer = try await run.commit(turn)
    if !answer.isRunning { run.stop() }
    guard answer.isAlive else { throw SendingFailure.takenForGone(issue: run.issue.name) }
    return answer
  }

  /// Nil where the message is not to be sent: somebody else has it, or the reader left meanwhile.
  func claim(_ fed: FedMessage) async throws -> DeliveryGrant? {
    let answer = try await ask(LedgerTurn(claim: fed.message))
    if answer.grant == nil { notGranted(fed, answer) }
    return answer.grant
  }

  func notGranted(_ fed: FedMessage, _ answer: LedgerAnswer) {
    // Where the run does not go on, the page is to be taken again later.
    guard answer.isRunning else { return }
    if !fed.isRetry { run.control.count { $0.suppressed += 1 } }
    run.pages.finish(one: fed.page)
  }

  /// What is to be noted of a message that was claimed and sent.
  func closing(
    _ fed: FedMessage, _ grant: DeliveryGrant, _ result: Result<String, DeliveryFailure>
  ) -> LedgerTurn {
    guard case .failure(let failure) = result else {
      return LedgerTurn(closed: closed(fed, .sent))
    }
    let now = run.effects.clock()
    switch failure.kind {
    case .later:
      let next = run.effects.plan.next(
        after: grant.attempts, at: now, createdAt: grant.begunAt)
      guard let next else { break }
      return LedgerTurn(
        closed: closed(
          fed, .postponed(until: next, status: failure.status, error: failure.words)))
    case .refused: break
    case .policy, .unreachable: return LedgerTurn(closed: closed(fed, .released(until: now)))
    case .unclear: return LedgerTurn(closed: closed(fed, .unclear(error: failure.words)))
    }
    return LedgerTurn(
      closed: closed(fed, .refused(status: failure.status, error: failure.words)),
      refusal: (fed.message, failure))
  }

  private func closed(_ fed: FedMessage, _ outcome: MessageOutcome) -> ClosedDelivery {
    run.control.count { tally in
      switch outcome {
      case .sent: tally.sent += 1
      case .postponed: tally.postponed += 1
      case .released: break
      case .refused: tally.refused += 1
      case .unclear: tally.unclear += 1
      }
    }
    return ClosedDelivery(contactID: fed.message.contactID, outcome: outcome)
  }

  /// Whether a message may leave now by the limits that are set. Waits where all have to wait; where
  /// only its domain has, and for long, it is put off and others go before it.
  func mayLeave(_ fed: FedMessage) async throws -> Bool {
    let domain = fed.message.domain
    while true {
      let seconds = try await run.effects.permit(domain)
      guard seconds > 0 else { return !run.control.isStopping }
      if seconds > Self.shortWait { await line.close() }
      if seconds > Self.shortWait, await run.effects.pause() == 0 {
        if try await claim(fed) != nil {
          let moment = run.effects.clock() + seconds
          _ = try await ask(LedgerTurn(closed: closed(fed, .released(until: moment))))
          run.control.count { $0.postponed += 1 }
          run.pages.finish(one: fed.page)
        }
        return false
      }
      guard await run.wait(seconds: min(seconds, Self.shortWait)) else { return false }
    }
  }

  /// Seconds that a message waits in hand, and its line stays open.
  private static let shortWait = 60
}
