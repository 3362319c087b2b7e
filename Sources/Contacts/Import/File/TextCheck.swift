import Vocabulary

/// Looks through a text as it comes in for what no text holds, and for whether it is UTF-8.
struct TextCheck {
  private(set) var zero: TextPosition?
  /// Of the first byte that is not UTF-8.
  private(set) var brokenLine: Int?
  private var (line, column) = (1, 1)
  private var lastWasReturn = false
  /// Of the character that is being read (Unicode 15, table 3-7).
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte < 0x80 { plain(byte) } else { part(byte) }
    }
  }

  mutating func finish() { if missing > 0 { noteBroken() } }

  private mutating func plain(_ byte: UInt8) {
    if missing > 0 { noteBroken() }
    let isReturn = byte == 0x0D
    if byte == 0x0A || isReturn {
      if isReturn || !lastWasReturn { line += 1 }
      column = 1
    } else {
      if byte == 0, zero == nil { zero = TextPosition(line: line, column: column) }
      column += 1
    }
    lastWasReturn = isReturn
  }

  private mutating func part(_ byte: UInt8) {
    lastWasReturn = false
    if missing > 0 {
      if !allowed.contains(byte) { return noteBroken() }
      missing -= 1
      allowed = 0x80...0xBF
      return
    }
    column += 1
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, allowed) = (2, 0xA0...0xBF)
    case 0xED: (missing, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, allowed) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, allowed) = (3, 0x80...0x8F)
    default: noteBroken()
    }
  }

  private mutating func noteBroken() {
    if brokenLine == nil { brokenLine = line }
    (missing, allowed) = (0, 0x80...0xBF)
  }
}
