/// A place in a text, as editors count it: from 1, columns in characters.
public struct TextPosition: Hashable, Sendable {
  public let line: Int, column: Int

  public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// The place of a byte in a text. Linear in the offset: for messages, not for parsing.
  ///
  /// A line ends at LF, CR or CRLF (CommonMark 0.30 §2.1).
  public init(ofByte offset: Int, in text: some Collection<UInt8>) {
    var line = 1
    var start = text.startIndex
    let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    let place = end ?? text.endIndex
    var index = text.startIndex
    while index < place {
      let byte = text[index]
      text.formIndex(after: &index)
      let endsInCRLF = byte == 0x0D && index < text.endIndex && text[index] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !endsInCRLF) {
        line += 1
        start = index
      }
    }
    let column = start <= place ? String(decoding: text[start..<place], as: UTF8.self).count : 0
    self.init(line: line, column: column + 1)
  }
}
