/// Text in which every byte outside ASCII is three letters: `Gr=C3=BC=C3=9Fe` (RFC 2045 §6.7).
enum QuotedPrintable {
  /// Lines of at most 76 bytes, ended by CRLF (mail-M9).
  ///
  /// Runs of bytes that stay as they are, which most of a text is, are copied whole.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var lines = TextLines(text)
    while let line = lines.next() { append(text, line, to: &output) }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to output: inout [UInt8]
  ) {
    var (index, width) = (line.lowerBound, 0)
    // A blank at the end would be taken away on the way.
    var bareEnd = line.upperBound
    if let last = line.last, MailBytes.isBlank(text[last]) { bareEnd = last }
    while index < line.upperBound {
      if width == 0, TextLines.isTaken(text, at: index, end: line.upperBound) {
        appendSign(text[index], to: &output)
        (index, width) = (index + 1, 3)
        continue
      }
      let limit = min(bareEnd, index + 75 - width)
      let end = endOfBare(text, from: index, limit)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
      (index, width) = (end, width + end - index)
      guard index < line.upperBound else { break }
      let cost = index < bareEnd && isBare(text[index]) ? 1 : 3
      // The last byte of a line may take the place that a soft break would need.
      if width + cost > (index == line.upperBound - 1 ? 76 : 75) {
        output.append(contentsOf: "=\r\n".utf8)
        width = 0
      } else if cost == 1 {
        output.append(text[index])
        (index, width) = (index + 1, width + 1)
      } else {
        appendSign(text[index], to: &output)
        (index, width) = (index + 1, width + 3)
      }
    }
    output.append(MailBytes.carriageReturn)
    output.append(MailBytes.lineFeed)
  }

  /// Behind the bytes that stay as they are, at most the limit.
  private static func endOfBare(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var end = start
    while end + 8 <= limit {
      let these = EightBytes(bytes, at: end)
      let signs = these.unprintable | these.equal(MailBytes.equals)
      end += signs == 0 ? 8 : EightBytes.first(in: signs)
      // It may be a tab, behind which it goes on.
      if signs != 0 { break }
    }
    while end < limit, isBare(text[end]) { end += 1 }
    return end
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    (byte &- 0x20 < 0x5F && byte != MailBytes.equals) || byte == MailBytes.tab
  }

  /// `=C3` for a byte.
  static func appendSign(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(MailBytes.equals)
    MailBytes.appendHex(byte, to: &output)
  }

  /// What was encoded. A sign that is none stays as it is; blanks at a line's end were put there
  /// on the way.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let blanks = rest.prefix(while: MailBytes.isBlank)
      rest = rest.dropFirst(max(1, blanks.count))
      if !blanks.isEmpty {
        let isEnd = rest.first.map { $0 == MailBytes.carriageReturn || $0 == MailBytes.lineFeed }
        if isEnd == false { bytes += blanks }
      } else if byte == MailBytes.equals {
        bytes += sign(&rest)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// What an equals sign stands for, and the rest behind it.
  private static func sign(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let line = rest.prefix(while: MailBytes.isBlank)
    let behind = rest.dropFirst(line.count)
    for end in ["\r\n", "\n"] where behind.starts(with: end.utf8) {
      rest = behind.dropFirst(end.utf8.count)
      return []
    }
    guard let high = rest.first.flatMap(MailBytes.hexValue),
      let low = rest.dropFirst().first.flatMap(MailBytes.hexValue)
    else { return [MailBytes.equals] }
    rest = rest.dropFirst(2)
    return [high << 4 | low]
  }
}
