/// How a connection to a mail server is kept from being read and changed on its way.
public enum SMTPSecurity: String, Sendable, Hashable, CaseIterable {
  /// Begins in clear text and must change to TLS before anything is said (RFC 3207).
  case startTLS = "starttls"
  /// TLS from the first byte (RFC 8314 §3.3).
  case tls
  /// Clear text; only to a server on this machine.
  case none
}
