/// What a mail server offers beyond plain SMTP, as it said after EHLO (RFC 5321 §4.1.1.1).
struct SMTPCapabilities: Sendable, Hashable {
  /// Commands in groups (RFC 2920).
  var pipelining = false
  /// TLS from here on (RFC 3207).
  var startTLS = false
  /// Bytes beyond ASCII in the content (RFC 6152), and in headers and addresses (RFC 6531).
  var eightBit = false, utf8 = false
  /// Reports about deliveries (RFC 3461).
  var reports = false
  /// The size of a message is told beforehand (RFC 1870), and that of the largest that is taken,
  /// in bytes; nil if none was named.
  var size = false
  var largest: Int?
  /// The ways to log in, in capitals (RFC 4954).
  var logins: [String] = []

  /// Nothing but plain SMTP.
  init() {}

  /// The words are read in capitals and in small letters (RFC 5321 §4.1.1.1); what is not known is
  /// passed over.
  init(_ reply: SMTPReply) {
    for line in reply.lines.dropFirst() {
      let words = line.split(separator: MailBytes.blank)
        .map { String(decoding: $0, as: UTF8.self).uppercased() }
      switch words.first {
      case "PIPELINING": pipelining = true
      case "STARTTLS": startTLS = true
      case "8BITMIME": eightBit = true
      case "SMTPUTF8": utf8 = true
      case "DSN": reports = true
      case "SIZE":
        size = true
        // No limit is written as 0, or not at all (RFC 1870 §4).
        largest = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      case "AUTH": add(words.dropFirst())
      // As servers wrote it before RFC 2554, and still do for the programs of that time.
      case .some(let word) where word.hasPrefix("AUTH="):
        add([String(word.dropFirst(5))] + words.dropFirst())
      default: break
      }
    }
  }

  private mutating func add(_ names: some Sequence<String>) {
    for name in names where !logins.contains(name) { logins.append(name) }
  }
}
