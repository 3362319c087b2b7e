/// Cuts what a mail server sends into replies, in whatever pieces it comes (mail-S1).
///
/// It keeps no more than `limit` bytes and one piece. The text of a reply means nothing here; the
/// code must stand on every line and be the same on each.
struct SMTPReplyReader: Sendable {
  /// A reply of more bytes is not read to its end. EHLO's is the longest: a few hundred.
  static let limit = 65_536

  private var bytes: [UInt8] = []
  /// Where the line begins that is not read yet, and up to where it is known to have no end.
  private var (start, scanned) = (0, 0)
  /// The lines of a reply whose last has not come, and how many bytes they were.
  private var code: Int?
  private var text: [UInt8] = []
  private var size = 0

  mutating func push(_ piece: some Sequence<UInt8>) {
    bytes.removeSubrange(..<start)
    (start, scanned) = (0, scanned - start)
    bytes.append(contentsOf: piece)
  }

  /// The next whole reply; nil until more has come.
  mutating func next() throws(SMTPReplyFault) -> SMTPReply? {
    while let line = try nextLine() {
      guard let head = Self.head(of: line), code == nil || code == head.code else {
        throw SMTPReplyFault(garbage: line)
      }
      if code != nil { text.append(MailBytes.lineFeed) }
      text += line.dropFirst(4)
      size += line.count
      guard size <= Self.limit else { throw .endless }
      guard head.isLast else {
        code = head.code
        continue
      }
      defer { (code, text, size) = (nil, [], 0) }
      return SMTPReply(code: head.code, text: text)
    }
    return nil
  }

  /// A line without its end. CRLF ends one, and LF alone, which some servers write.
  private mutating func nextLine() throws(SMTPReplyFault) -> ArraySlice<UInt8>? {
    guard let end = bytes[scanned...].firstIndex(of: MailBytes.lineFeed) else {
      scanned = bytes.count
      let line = bytes[start...]
      if SMTPReplyFault.isTLS(line) { throw .tls }
      // 512 bytes are a line of SMTP (RFC 5321 §4.5.3.1.5); what has none by then and does not
      // begin like a reply will not become one.
      if line.count > 512, Self.head(of: line) == nil { throw SMTPReplyFault(garbage: line) }
      guard size + line.count <= Self.limit else { throw .endless }
      return nil
    }
    let isPair = end > start && bytes[end - 1] == MailBytes.carriageReturn
    let line = bytes[start..<(isPair ? end - 1 : end)]
    (start, scanned) = (end + 1, end + 1)
    return line
  }

  /// `250-` has more lines behind it, `250 ` and `250` have none (RFC 5321 §4.2).
  private static func head(of line: ArraySlice<UInt8>) -> (code: Int, isLast: Bool)? {
    var code = 0
    for byte in line.prefix(3) {
      guard 48...57 ~= byte else { return nil }
      code = code * 10 + Int(byte - 48)
    }
    guard line.count >= 3, 200...599 ~= code else { return nil }
    switch line.dropFirst(3).first {
    case nil, MailBytes.blank: return (code, true)
    case UInt8(ascii: "-"): return (code, false)
    default: return nil
    }
  }
}
