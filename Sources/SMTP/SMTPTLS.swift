import Mail
import NIOCore
import NIOSSL

/// TLS to a mail server: what is believed, and what went wrong with it in words.
enum SMTPTLS {
  /// What all connections to a server share; nil where there is no TLS.
  static func context(for server: SMTPServer) throws(DeliveryFailure) -> NIOSSLContext? {
    guard server.security != .none else { return nil }
    do {
      var configuration = TLSConfiguration.makeClientConfiguration()
      // Older versions are no longer to be spoken (RFC 8996 §4).
      configuration.minimumTLSVersion = .tlsv12
      if case .authorities(let pem) = server.trust {
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(pem))
      }
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw DeliveryFailure(
        .policy, "the certificates that a mail server is checked against cannot be read",
        because: error, advice: "See whether the file holds certificates as PEM.")
    }
  }

  /// A handler that checks the certificate, and its names or addresses (mail-S3).
  static func handler(_ context: NIOSSLContext, host: String) throws -> NIOSSLClientHandler {
    // A certificate may be for an address; then that of the connection is compared.
    let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
    return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
  }
}
