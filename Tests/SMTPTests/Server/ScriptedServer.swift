import Mail
import NIOCore
import NIOPosix
import NIOSSL
import SMTP

/// A mail server on this machine that does as it is told.
struct ScriptedServer {
  let port: Int
  let book = ServerBook()
  private let channel: any Channel

  /// Lends a server that is gone afterwards.
  static func run(
    _ rules: ServerRules = ServerRules(), _ test: (ScriptedServer) async throws -> Void
  ) async throws {
    let server = try await ScriptedServer(rules)
    do {
      try await test(server)
    } catch {
      try await server.channel.close()
      throw error
    }
    try await server.channel.close()
  }

  private init(_ rules: ServerRules) async throws {
    let (book, tls) = (book, try rules.certificate?.serverContext())
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls, rules.isSecureFromStart {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(ServerHandler(rules, book, tls: tls))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  /// How to reach it.
  func address(
    host: String = "127.0.0.1", security: SMTPSecurity = .none, login: SMTPLogin? = nil,
    messages: Int = 100, timeouts: SMTPTimeouts = SMTPTimeouts(),
    trust: SMTPServer.Trust = .system
  ) -> SMTPServer {
    SMTPServer(
      host: host, port: port, security: security, name: "shop.example", login: login,
      messages: messages, timeouts: timeouts, trust: trust)
  }
}
