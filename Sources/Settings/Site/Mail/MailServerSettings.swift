import Vocabulary

/// The mail server that takes what leaves the house.
public struct MailServerSettings: Hashable, Sendable {
  public enum Security: String, CaseIterable, Sendable {
    /// Begins in clear text and must change to TLS (RFC 3207).
    case starttls
    /// TLS from the first byte (RFC 8314 §3.3).
    case tls
    case none
  }

  /// How we say who we are (RFC 4954).
  public enum Login: String, CaseIterable, Sendable { case plain, login, xoauth2 }

  public var host: String?
  public var port = Security.starttls.port
  public var security = Security.starttls
  /// The name that we greet with; nil where the machine's is taken.
  public var name: String?
  /// Nil where the server asks for none. The password never stands here.
  public var user: String?
  /// Nil takes what the server offers of `plain` and `login`.
  public var login: Login?
  /// How many at once.
  public var connections = 4
  /// After how many a connection is closed and another opened (mail-S19).
  public var messages = 100
  /// A file of certificates in PEM that are trusted in place of the system's.
  public var certificates: String?
  public var timeouts = MailTimeouts()
}

extension MailServerSettings {
  static let keys = [
    SettingKey(
      "mail.server.host", "the name of a mail server",
      "Who takes the mails, for the transport smtp."),
    SettingKey(
      "mail.server.port", "a whole number from 1 to 65535",
      "587 for starttls, 465 for tls and 25 for none if not given."),
    SettingKey(
      "mail.server.security", SettingKey.choices(Security.self),
      "How the connection is kept from others. If not given, tls for port 465, none for a server on"
        + " this machine, and starttls for the rest."),
    SettingKey(
      "mail.server.name", "the name of a machine",
      "How we greet the server; the name of this machine if not given."),
    SettingKey(
      "mail.server.user", "text",
      "Who we are to the server. The password stands in data/keys/mail.password or in the"
        + " environment, as RAPPORT_MAIL_PASSWORD."),
    SettingKey(
      "mail.server.login", SettingKey.choices(Login.self),
      "How we log in: plain or login, as the server offers, if not given. For xoauth2 the secret is"
        + " a token, RAPPORT_MAIL_TOKEN."),
    SettingKey(
      "mail.server.connections", "a whole number from 1 to 50", "4",
      "How many connections are open at once."),
    SettingKey(
      "mail.server.messages", "a whole number from 1 to 100000", "100",
      "How many mails go over one connection before it is closed and another opened."),
    SettingKey(
      "mail.server.certificates", "a file",
      "Certificates in PEM that are trusted in place of those of the system."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("server") { [self] inner in
        var server = self
        inner.reportSecrets()
        server.host = inner.host("host")
        let port = inner.integer("port", in: 1...65_535)
        server.security = inner.choice("security") ?? server.usualSecurity(at: port)
        server.port = port ?? server.security.port
        server.name = inner.host("name")
        server.user = inner.line("user")
        server.login = inner.choice("login")
        server.connections = inner.integer("connections", in: 1...50) ?? connections
        server.messages = inner.integer("messages", in: 1...100_000) ?? messages
        server.certificates = inner.line("certificates")
        server.timeouts.read(&inner)
        server.compare(&inner)
        return server
      } ?? self
  }
}
