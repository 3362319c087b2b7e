/// Text in which every byte outside ASCII is three letters: `Gr=C3=BC=C3=9Fe` (RFC 2045 §6.7).
enum QuotedPrintable {
  /// Lines of at most 76 bytes, ended by CRLF (mail-M9).
  static func encoded(_ text: TextLines) -> String {
    var bytes: [UInt8] = []
    for line in text.lines { encode(line, into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func encode(_ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    var width = 0
    for index in line.indices {
      let byte = line[index]
      let isLast = index == line.endIndex - 1
      var isBare = 0x21...0x7E ~= byte && byte != MailBytes.equals
      if MailBytes.isBlank(byte) { isBare = !isLast }
      // The last byte of a line may take the place that a soft break would need.
      if width + (isBare ? 1 : 3) > (isLast ? 76 : 75) {
        bytes += "=\r\n".utf8
        width = 0
      }
      if width == 0, TextLines.isTaken(line[index...]) { isBare = false }
      if isBare {
        bytes.append(byte)
      } else {
        bytes.append(MailBytes.equals)
        MailBytes.appendHex(byte, to: &bytes)
      }
      width += isBare ? 1 : 3
    }
    bytes += "\r\n".utf8
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
