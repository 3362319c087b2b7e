/// A text cut into lines, whichever way their ends were written.
struct TextLines {
  /// Without their ends; the last line has one whether it was written or not.
  let lines: [ArraySlice<UInt8>]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == MailBytes.carriageReturn || byte == MailBytes.lineFeed {
        lines.append(bytes[start..<index])
        let isPair = byte == MailBytes.carriageReturn && index + 1 < bytes.count
        if isPair, bytes[index + 1] == MailBytes.lineFeed { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    self.lines = lines
  }

  /// Whether no mail server on the way changes them: short, plain, without blanks at the end,
  /// and without what mailbox files and SMTP read as their own (mail-M9, form-M2).
  var travelAsTheyAre: Bool {
    lines.allSatisfy { line in
      line.count <= 76 && line.allSatisfy { 0x20...0x7E ~= $0 || $0 == MailBytes.tab }
        && !(line.last.map(MailBytes.isBlank) ?? false) && !Self.isTaken(line)
    }
  }

  var plain: String {
    var bytes: [UInt8] = []
    for line in lines { bytes += line + [MailBytes.carriageReturn, MailBytes.lineFeed] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line begins with what means something else there: SMTP's dot, mbox's `From `.
  static func isTaken(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: ".") || line.starts(with: "From ".utf8)
  }
}
