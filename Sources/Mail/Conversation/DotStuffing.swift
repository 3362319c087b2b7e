/// The content of a message as it goes over the line: a dot that begins a line is doubled, and a
/// line that is one dot ends it (RFC 5321 §4.5.2, mail-S10).
public enum DotStuffing {
  /// Gives the pieces which make up the content, one behind the other, with the end.
  ///
  /// Nothing is copied here and no line is looked for: eight bytes at a time are searched for dots.
  /// Also after a lone CR or LF a dot is doubled, so that nobody who takes that for a line end
  /// takes the dot for the content's end (mail-M5).
  public static func forEachPiece(
    of message: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var (start, search) = (0, 0)
    while let dot = leadingDot(in: message, from: search) {
      // The piece ends with the dot that the next one begins with: so it is there twice.
      body(UnsafeRawBufferPointer(rebasing: message[start...dot]))
      (start, search) = (dot, dot + 1)
    }
    if start < message.count { body(UnsafeRawBufferPointer(rebasing: message[start...])) }
    let endsLine = message.isEmpty || message.suffix(2).elementsEqual("\r\n".utf8)
    let end: StaticString = endsLine ? ".\r\n" : "\r\n.\r\n"
    body(UnsafeRawBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
  }

  /// The first dot at the front of a line, at `start` or behind it.
  private static func leadingDot(in message: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start
    while index < message.count {
      let end = index + 8
      if end <= message.count,
        !hasDot(message.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index = end
        continue
      }
      while index < min(end, message.count) {
        if message[index] == dot, index == 0 || isLineEnd(message[index - 1]) { return index }
        index += 1
      }
    }
    return nil
  }

  /// Whether one of eight bytes is a dot: a byte that became zero is the only one that a
  /// subtraction of one turns over.
  private static func hasDot(_ word: UInt64) -> Bool {
    let word = word ^ 0x2E2E_2E2E_2E2E_2E2E
    return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  private static let dot = UInt8(ascii: ".")

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == MailBytes.lineFeed || byte == MailBytes.carriageReturn
  }
}
