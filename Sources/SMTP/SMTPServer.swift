public import Mail

/// A mail server that takes what we send: where it is, and how to speak to it.
public struct SMTPServer: Sendable, Hashable {
  public var host: String
  public var port: Int
  public var security: Security
  /// The name that we greet with (RFC 5321 §4.1.1.1).
  public var name: String
  /// Nil if it wants none.
  public var login: SMTPLogin?
  /// How many connections are worth having at once.
  public var connections: Int
  /// After so many messages a connection is closed and another opened: relays end one that lasts
  /// (mail-S19).
  public var messages: Int
  public var timeouts: SMTPTimeouts
  public var trust: Trust

  public typealias Security = SMTPSecurity

  /// Whose word for a server's certificate is taken.
  public enum Trust: Sendable, Hashable {
    /// The authorities that this machine knows.
    case system
    /// These authorities only, as PEM.
    case authorities([UInt8])
  }

  public init(
    host: String, port: Int, security: Security, name: String, login: SMTPLogin? = nil,
    connections: Int = 4, messages: Int = 100, timeouts: SMTPTimeouts = SMTPTimeouts(),
    trust: Trust = .system
  ) {
    (self.host, self.port, self.security, self.name) = (host, port, security, name)
    (self.login, self.connections, self.messages) = (login, connections, messages)
    (self.timeouts, self.trust) = (timeouts, trust)
  }
}
