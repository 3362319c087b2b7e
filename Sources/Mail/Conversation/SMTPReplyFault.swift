/// Why what a server sent is no reply.
enum SMTPReplyFault: Error, Hashable {
  /// It never ends.
  case endless
  /// TLS, where clear text was awaited.
  case tls
  /// A line that is no SMTP, as it may be shown.
  case garbage(String)

  init(garbage line: ArraySlice<UInt8>) {
    if Self.isTLS(line) {
      self = .tls
    } else {
      let shown = line.prefix(80).map { 0x20...0x7E ~= $0 ? $0 : UInt8(ascii: ".") }
      self = .garbage(String(decoding: shown, as: UTF8.self) + (line.count > 80 ? "…" : ""))
    }
  }

  /// The front of an alert or of a handshake (RFC 8446 §5.1).
  static func isTLS(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 0x15 || line.first == 0x16
  }

  var failure: DeliveryFailure {
    switch self {
    case .endless:
      DeliveryFailure(
        .unreachable,
        "the mail server sent a reply of more than \(SMTPReplyReader.limit / 1024) KB",
        advice: "See whether host and port under “mail: server” are those of a mail server.")
    case .tls:
      DeliveryFailure(
        .unreachable, "the mail server speaks TLS from the first byte",
        advice: "Set “security: tls” under “mail: server”; it is usual for port 465.")
    case .garbage(let line):
      DeliveryFailure(
        .unreachable, "what answers at the mail server's port is no SMTP: “\(line)”",
        advice: Self.advice(for: line))
    }
  }

  /// Other services say who they are with their first words.
  private static func advice(for line: String) -> String {
    let others = [
      ("HTTP/", "a web server"), ("* ", "an IMAP server"), ("+OK", "a POP3 server"),
      ("SSH-", "an SSH server"),
    ]
    let mail = "The port for mail is usually 587, with “security: starttls”."
    guard let other = others.first(where: { line.hasPrefix($0.0) }) else {
      return "See whether host and port under “mail: server” are those of a mail server. " + mail
    }
    return "This is \(other.1). " + mail
  }
}
