/// How a text travels (RFC 2045 §6).
enum TextEncoding: String {
  case sevenBit = "7bit"
  case quotedPrintable = "quoted-printable"
  case base64

  /// As it is where no mail server on the way may change it. Else the shorter of the two, counted:
  /// quoted-printable for what is mostly ASCII, base 64 for most other scripts.
  init(for text: UnsafeBufferPointer<UInt8>) {
    let bytes = ByteCounts(of: text)
    if bytes.foreign == 0, Self.travelsAsItIs(text, bytes) {
      self = .sevenBit
      return
    }
    let quoted =
      text.count + 2 * (bytes.foreign + bytes.equals)
      + max(0, bytes.controls - 2 * bytes.lineFeeds)
    let letters = (text.count + bytes.lineFeeds + 2) / 3 * 4
    self = letters + letters / 38 < quoted ? .base64 : .quotedPrintable
  }

  /// All ASCII, its lines ended by CRLF and at most 76 bytes long (mail-M9).
  func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    switch self {
    case .sevenBit: TextLines.append(text, to: &output)
    case .quotedPrintable: QuotedPrintable.append(text, to: &output)
    case .base64:
      var lines: [UInt8] = []
      lines.reserveCapacity(text.count + text.count / 16)
      TextLines.append(text, to: &lines)
      lines.withUnsafeBufferPointer { Base64.appendLines($0, to: &output) }
    }
  }

  /// Lines that are short and plain, without blanks at their ends, without what mailbox files and
  /// SMTP read as their own, and without `=_`, by which our boundaries are told from all other
  /// text (mail-M9, mail-M11, form-M2).
  private static func travelsAsItIs(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: ByteCounts
  ) -> Bool {
    let isSimple = bytes.controls == bytes.lineFeeds && bytes.equals == 0
    var lines = TextLines(text)
    while let line = lines.next() {
      guard line.count <= 76 else { return false }
      guard let last = line.last else { continue }
      if MailBytes.isBlank(text[last]) { return false }
      if TextLines.isTaken(text, at: line.lowerBound, end: line.upperBound) { return false }
      if !isSimple, !isPlain(text, line) { return false }
    }
    return true
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let underscore = UInt8(ascii: "_")
    return line.allSatisfy { index in
      switch text[index] {
      case MailBytes.tab: true
      case MailBytes.equals: index + 1 == line.upperBound || text[index + 1] != underscore
      case let byte: byte >= 0x20
      }
    }
  }
}
