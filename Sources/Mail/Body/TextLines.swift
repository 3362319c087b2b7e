/// Walks the lines of a text, whichever way their ends were written: LF, CR LF or CR.
struct TextLines {
  private let text: UnsafeBufferPointer<UInt8>
  private var start = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Where the next line is, without its end; nil behind the last, which has an end or none.
  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    let end = lineEnd(from: start)
    let line = start..<end
    let isPair =
      end + 1 < text.count && text[end] == MailBytes.carriageReturn
      && text[end + 1] == MailBytes.lineFeed
    start = end + (isPair ? 2 : 1)
    return line
  }

  private func lineEnd(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var end = start
    while end + 8 <= text.count {
      let these = EightBytes(bytes, at: end)
      let ends = these.equal(MailBytes.lineFeed) | these.equal(MailBytes.carriageReturn)
      if ends != 0 { return end + EightBytes.first(in: ends) }
      end += 8
    }
    while end < text.count, text[end] != MailBytes.lineFeed, text[end] != MailBytes.carriageReturn {
      end += 1
    }
    return end
  }

  /// The text with every line ended by CRLF, the last one too (mail-M5).
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var lines = TextLines(text)
    while let line = lines.next() {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[line]))
      output.append(MailBytes.carriageReturn)
      output.append(MailBytes.lineFeed)
    }
  }

  /// Whether at `index` begins what has a meaning at the front of a line: SMTP's dot, mbox's
  /// `From ` (mail-M9).
  static func isTaken(_ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "F"):
      end - index >= 5 && text[index..<(index + 5)].elementsEqual("From ".utf8)
    default: false
    }
  }
}
