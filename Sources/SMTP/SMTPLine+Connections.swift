import Mail
import Synchronization

extension SMTPLine {
  /// Offers on the connection that is there, or on a fresh one if there is none, it has served its
  /// share (mail-S19), or it broke off since it was last used.
  func offered(_ envelope: Envelope) async -> Result<Void, DeliveryFailure> {
    if let connection = current() {
      let outcome = await connection.ask { handler, answer in handler.offer(envelope, answer) }
      note(outcome)
      if let offered = outcome.offered, !outcome.mayReconnect { return offered.mapError(weighed) }
    }
    do throws(DeliveryFailure) {
      let fresh = try await SMTPConnection.open(server, on: loop, tls: tls.get())
      state.withLock { ($0.connection, $0.offers) = (fresh, 1) }
      let outcome = await fresh.ask { handler, answer in handler.offer(envelope, answer) }
      note(outcome)
      guard let offered = outcome.offered else { preconditionFailure("an offer has an outcome") }
      return offered.mapError(weighed)
    } catch {
      return .failure(error)
    }
  }

  /// Offers on a fresh connection, if the last message got an answer and nothing is against us. A
  /// message in doubt is for a person to look at, before the next one may share its fate.
  func offered(
    _ next: Envelope, behind sent: Result<String, DeliveryFailure>
  ) async -> Result<Void, DeliveryFailure> {
    guard case .failure(let failure) = sent else { return await offered(next) }
    switch failure.kind {
    case .later, .refused: return await offered(next)
    case .policy: return .failure(failure)
    case .unreachable, .unclear:
      return .failure(
        DeliveryFailure(
          .unreachable, "the connection broke off with the message before", because: failure,
          advice: failure.advice))
    }
  }

  /// The connection that takes one more offer; one that has served its share is left.
  private func current() -> SMTPConnection? {
    let (connection, isSpent) = state.withLock { state in
      let isSpent = state.offers >= server.messages
      if !isSpent { state.offers += 1 }
      defer { if isSpent { state.connection = nil } }
      return (state.connection, isSpent)
    }
    guard isSpent else { return connection }
    connection?.leave()
    return nil
  }

  /// The connection, which is used for nothing more afterwards.
  func take() -> SMTPConnection? {
    state.withLock { state in
      defer { state.connection = nil }
      return state.connection
    }
  }

  /// Forgets a connection that is over, and counts the offer behind a message.
  func note(_ outcome: SMTPOutcome) {
    state.withLock { state in
      if outcome.isOver { state.connection = nil }
      if outcome.sent != nil, outcome.offered != nil { state.offers += 1 }
      if case .success? = outcome.sent { state.streak.end() }
    }
  }

  func weighed<Value>(_ result: Result<Value, DeliveryFailure>) -> Result<Value, DeliveryFailure> {
    result.mapError(weighed)
  }

  func weighed(_ failure: DeliveryFailure) -> DeliveryFailure {
    state.withLock { $0.streak.weighed(failure) }
  }

  func begin() {
    let isFree = state.withLock { state in
      defer { state.isInUse = true }
      return !state.isInUse
    }
    precondition(isFree, "a line is used by one task at a time")
  }

  func end() { state.withLock { $0.isInUse = false } }
}
