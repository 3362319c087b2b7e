/// What a mail server of the tests says, and when it misbehaves.
struct ServerRules: Sendable {
  enum Answer: Sendable {
    case say(String)
    case sayAndDrop(String)
    case drop
    /// Says nothing any more, and keeps the connection.
    case silence
    /// The reply to STARTTLS, and what somebody slipped in behind it.
    case changeToTLS(behind: String = "")
  }

  /// Nil says nothing.
  var greeting: String? = "220 mail.example ESMTP"
  var capabilities = ["PIPELINING", "8BITMIME", "SIZE 1000000", "ENHANCEDSTATUSCODES"]
  /// What is answered otherwise than a good server would: to a command, to `.` for a content, or to
  /// `354` for having sent that; with the number of times that its first word was heard, and that of
  /// the connection, both counted from 1 over all connections.
  var otherwise: @Sendable (_ command: String, _ time: Int, _ connection: Int) -> Answer? = {
    _, _, _ in nil
  }
  /// TLS from the first byte, or with STARTTLS, by this certificate.
  var certificate: TestCertificate?
  var isSecureFromStart = false
  /// Reads nothing after DATA.
  var stopsReading = false
}
