import Vocabulary

/// What a cell says, on one line and without blanks around it.
enum CellText {
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = trimmed(bytes)
    var text = String(decoding: inner, as: UTF8.self)
    if inner.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) {
      text = onOneLine(text)
    }
    // An export, ours too, writes an apostrophe before what a spreadsheet would calculate.
    return inner.first == UInt8(ascii: "'") ? GuardedCell.original(text) : text
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var inner = bytes
    while let byte = inner.first, byte <= 0x20 { inner.removeFirst() }
    while let byte = inner.last, byte <= 0x20 { inner.removeLast() }
    return inner
  }

  /// Line ends and other control characters become blanks, hard blanks soft ones.
  static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}":
        if !line.isEmpty, line.unicodeScalars.last != " " { line.append(" ") }
      case "\u{FEFF}", "\u{200B}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line.unicodeScalars.last == " " ? String(line.dropLast()) : line
  }
}
