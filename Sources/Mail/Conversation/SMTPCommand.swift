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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    bytes += "MAIL FROM:<".utf8
    if let sender = envelope.sender { bytes += sender.text.utf8 }
    bytes += ">".utf8
    if capabilities.size { bytes += " SIZE=\(envelope.size)".utf8 }
    if envelope.is8Bit { bytes += " BODY=8BITMIME".utf8 }
    if envelope.isUTF8 { bytes += " SMTPUTF8".utf8 }
    if capabilities.reports { appendReports(of: envelope.messageID, to: &bytes) }
    return bytes + lineEnd
  }

  private static func appendReports(of messageID: String, to bytes: inout [UInt8]) {
    bytes += " RET=HDRS".utf8
    let end = bytes.count
    bytes += " ENVID=".utf8
    let start = bytes.count
    appendXText(messageID, to: &bytes)
    // RFC 3461 §4.4: 100 letters; a part of an id would be another id.
    if !(1...100).contains(bytes.count - start) { bytes.removeSubrange(end...) }
  }

  /// `RCPT TO`, and about what reports are wanted (RFC 3461 §4.1, §4.2).
  static func recipient(_ envelope: Envelope, _ capabilities: SMTPCapabilities) -> [UInt8] {
    let recipient = envelope.recipient.text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + 4 * recipient.utf8.count)
    bytes += "RCPT TO:<".utf8
    bytes += recipient.utf8
    bytes += ">".utf8
    if capabilities.reports {
      bytes += (envelope.reports == .never ? " NOTIFY=NEVER" : " NOTIFY=FAILURE,DELAY").utf8
      bytes += " ORCPT=rfc822;".utf8
      appendXText(recipient, to: &bytes)
    }
    return bytes + lineEnd
  }

  private static let lineEnd = Array("\r\n".utf8)

  private static func line(_ text: String) -> [UInt8] { Array(text.utf8) + lineEnd }

  /// What is no name of a host and no address literal is left out of one.
  private static func greeting(_ name: String) -> String {
    let bytes = name.utf8.filter { MailBytes.isLetterOrDigit($0) || "-.:[]_".utf8.contains($0) }
    return bytes.isEmpty ? "localhost" : String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 3461 §4: printable ASCII; `+`, `=` and all others as `+` and two digits.
  private static func appendXText(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      if 0x21...0x7E ~= byte, byte != UInt8(ascii: "+"), byte != MailBytes.equals {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "+"))
        MailBytes.appendHex(byte, to: &bytes)
      }
    }
  }
}
