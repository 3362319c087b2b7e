import Mail
import NIOCore
import NIOPosix
import NIOSSL

/// A connection to a mail server, as it can be held outside of its event loop.
struct SMTPConnection: Sendable {
  private let loop: any EventLoop
  private let handler: NIOLoopBound<SMTPHandler>

  /// Throws `.unreachable` if there is no connection. Nothing has been heard yet when it returns.
  static func open(
    _ server: SMTPServer, on loop: any EventLoop, tls: NIOSSLContext?
  ) async throws(DeliveryFailure) -> SMTPConnection {
    // A name may lead to several addresses, and each that is tried gets a channel of its own.
    let handlers = NIOLoopBoundBox.makeBoxSendingValue(
      [ObjectIdentifier: SMTPHandler](), eventLoop: loop)
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(server.timeouts.connect))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = SMTPHandler(server, tls: tls)
          try channel.pipeline.syncOperations.addHandler(handler)
          handlers.value[ObjectIdentifier(channel)] = handler
        }
      }
    do {
      return try await bootstrap.connect(host: server.host, port: server.port)
        .flatMapThrowing { channel in
          // Not from the channel, which may be closed again by now.
          guard let handler = handlers.value[ObjectIdentifier(channel)] else {
            throw ChannelError.inappropriateOperationForState
          }
          return SMTPConnection(loop: loop, handler: NIOLoopBound(handler, eventLoop: loop))
        }.get()
    } catch {
      throw DeliveryFailure(connecting: server, error)
    }
  }

  /// Asks for one thing and waits for what comes of it: one hop to the event loop, and one back. A
  /// task that runs on the loop itself pays neither.
  func ask(
    _ work: @escaping @Sendable (SMTPHandler, SMTPHandler.Answer) -> Void
  ) async -> SMTPOutcome {
    await withCheckedContinuation { answer in
      if loop.inEventLoop {
        work(handler.value, answer)
      } else {
        loop.execute { work(handler.value, answer) }
      }
    }
  }

  /// Says good-bye, for which nobody waits.
  func leave() { loop.execute { handler.value.leave(nil) } }
}
