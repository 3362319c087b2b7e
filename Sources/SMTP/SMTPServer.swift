/// A mail server that takes what we send: where it is, and how to speak to it.
public struct SMTPServer: Sendable, Hashable {
  public var host: String
  public var port: Int
  public var security: Security
  /// The name that we greet with (RFC 5321 §4.1.1.1).
  public var name: String

  public enum Security: String, Sendable, Hashable, CaseIterable {
    /// Begins in clear text and must change to TLS before anything is said (RFC 3207).
    case startTLS = "starttls"
    /// TLS from the first byte (RFC 8314 §3.3).
    case tls
    /// Clear text; asked for only on this machine.
    case none
  }

  public init(host: String, port: Int, security: Security, name: String) {
    (self.host, self.port, self.security, self.name) = (host, port, security, name)
  }
}
