import Mail
import NIOCore
import NIOSSL
import Synchronization

/// One connection to a mail server after another, for one message after another.
///
/// What it keeps is behind a lock that is held for moments only; the connection itself lives on an
/// event loop. That one task uses it is checked: a second one is a fault of ours, and stops.
final class SMTPLine: MailLine {
  let server: SMTPServer
  let loop: any EventLoop
  let executor: (any TaskExecutor)?
  let tls: Result<NIOSSLContext?, DeliveryFailure>
  let state = Mutex(State())

  struct State {
    var connection: SMTPConnection?
    /// Messages that were offered on this connection.
    var offers = 0
    var streak = RefusalStreak()
    var isInUse = false
  }

  init(
    _ server: SMTPServer, on loop: any EventLoop, tls: Result<NIOSSLContext?, DeliveryFailure>
  ) {
    (self.server, self.loop, self.tls) = (server, loop, tls)
    executor = LoopExecutor(loop)
  }

  deinit { state.withLock { $0.connection }?.leave() }

  func offer(_ envelope: Envelope) async throws(DeliveryFailure) {
    begin()
    defer { end() }
    try await offered(envelope).get()
  }

  func send(_ message: [UInt8], then next: Envelope?) async -> Handover {
    begin()
    defer { end() }
    let (connection, isLast) = state.withLock { ($0.connection, $0.offers >= server.messages) }
    guard let connection else { preconditionFailure("a message is offered before it is sent") }
    let behind = isLast ? nil : next
    let outcome = await connection.ask { handler, answer in
      handler.send(message, then: behind, isLast: isLast, answer)
    }
    note(outcome)
    guard let sent = outcome.sent.map(weighed) else {
      preconditionFailure("a message that was sent has an outcome")
    }
    guard let next else { return Handover(sent: sent) }
    if let offered = outcome.offered, !outcome.mayReconnect {
      return Handover(sent: sent, offered: offered.mapError(weighed))
    }
    return Handover(sent: sent, offered: await offered(next, behind: sent))
  }

  /// Drops the connection: content is all that the server would listen to now.
  func withdraw() async { await close() }

  func close() async {
    begin()
    defer { end() }
    guard let connection = take() else { return }
    _ = await connection.ask { handler, answer in handler.leave(answer) }
  }
}
