public import Mail
public import NIOCore
public import NIOPosix
import NIOSSL

/// Carries mails to a mail server over TCP and TLS.
public struct SMTPTransport: MailTransport {
  private let server: SMTPServer
  private let group: any EventLoopGroup
  private let tls: Result<NIOSSLContext?, DeliveryFailure>

  /// Opens nothing. Certificates that cannot be read are told of with the first offer.
  ///
  /// The lines share the threads of `group`.
  public init(
    _ server: SMTPServer, on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) {
    (self.server, self.group) = (server, group)
    tls = Result { () throws(DeliveryFailure) in try SMTPTLS.context(for: server) }
  }

  public var lineCount: Int { server.connections }

  public func line() -> any MailLine { SMTPLine(server, on: group.next(), tls: tls) }
}
