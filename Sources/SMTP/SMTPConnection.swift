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
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(server.timeouts.connect))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(SMTPHandler(server, tls: tls))
        }
      }
    do {
      return try await bootstrap.connect(host: server.host, port: server.port)
        .flatMapThrowing { channel in
          let handler = try channel.pipeline.syncOperations.handler(type: SMTPHandler.self)
          return SMTPConnection(
            loop: loop, handler: NIOLoopBound(handler, eventLoop: channel.eventLoop))
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
