import Vocabulary

/// The lines of a client (RFC 5321 §4.1.1). What goes into them cannot leave its line: an address is
/// an `EmailAddress`, an id is xtext.
enum SMTPCommand {
  static let data = line("DATA"), reset = line("RSET"), quit = line("QUIT")
  static let startTLS = line("STARTTLS")
  /// The end of a message that has no content (RFC 2920 §3.1).
  static let loneDot = line(".")

  static func ehlo(_ name: String) -> [UInt8] { line("EHLO " + greeting(name)) }
  static func helo(_ name: String) -> [UInt8] { line("HELO " + greeting(name)) }

  /// `MAIL FROM`, with what the server understands of it.
  static func sender(_ envelope: Envelope, _ capabilities: SMTPCapabilities) -> [UInt8] {
    var text = "MAIL FROM:<\(envelope.sender?.text ?? "")>"
    if capabilities.size { text += " SIZE=\(envelope.size)" }
    if envelope.is8Bit { text += " BODY=8BITMIME" }
    if envelope.isUTF8 { text += " SMTPUTF8" }
    if capabilities.reports {
      text += " RET=HDRS"
      let id = xtext(envelope.messageID)
      // RFC 3461 §4.4: 100 letters; a part of an id would be another id.
      if !id.isEmpty, id.utf8.count <= 100 { text += " ENVID=" + id }
    }
    return line(text)
  }

  /// `RCPT TO`, and about what reports are wanted (RFC 3461 §4.1, §4.2).
  static func recipient(_ envelope: Envelope, _ capabilities: SMTPCapabilities) -> [UInt8] {
    var text = "RCPT TO:<\(envelope.recipient.text)>"
    if capabilities.reports {
      text += envelope.reports == .never ? " NOTIFY=NEVER" : " NOTIFY=FAILURE,DELAY"
      text += " ORCPT=rfc822;" + xtext(envelope.recipient.text)
    }
    return line(text)
  }

  private static func line(_ text: String) -> [UInt8] { Array(text.utf8) + Array("\r\n".utf8) }

  /// What is no name of a host and no address literal is left out of one.
  private static func greeting(_ name: String) -> String {
    let bytes = name.utf8.filter { MailBytes.isLetterOrDigit($0) || "-.:[]_".utf8.contains($0) }
    return bytes.isEmpty ? "localhost" : String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3461 §4: printable ASCII; `+`, `=` and all others as `+` and two digits.
  private static func xtext(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if 0x21...0x7E ~= byte, byte != UInt8(ascii: "+"), byte != MailBytes.equals {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "+"))
        MailBytes.appendHex(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
