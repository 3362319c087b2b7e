/// What the bytes are that `PlainYAML` may meet, and where they may stand.
enum PlainBytes {
  /// Whether there is neither a tab, nor a control character, nor what libyaml treats in its own
  /// way: a lone CR, U+0080 to U+009F, the byte order mark, what is no character, and the letters
  /// that `HiddenBreaks` uses.
  static func areAll(_ bytes: [UInt8]) -> Bool {
    var (controls, returns, all): (Int, Int, UInt8) = (0, 0, 0)
    for byte in bytes {
      controls += (byte < 0x20 && byte != 0x0A) || byte == 0x7F ? 1 : 0
      returns += byte == 0x0D ? 1 : 0
      all |= byte
    }
    guard controls == returns else { return false }
    return (returns == 0 || returnsEndLines(bytes)) && (all < 0x80 || lettersArePlain(bytes))
  }

  private static func returnsEndLines(_ bytes: [UInt8]) -> Bool {
    bytes.indices.allSatisfy {
      bytes[$0] != 0x0D || ($0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A)
    }
  }

  private static func lettersArePlain(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast() {
      switch bytes[index] {
      case 0xC2 where bytes[index + 1] < 0xA0: return false
      case 0xEF where bytes[index + 1] == 0xBB || bytes[index + 1] == 0xBF: return false
      case 0xF4: return false
      default: continue
      }
    }
    return true
  }
}

extension LineScanner {
  var isLetter: Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }

  var isKeyByte: Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  var startsItem: Bool { byte == UInt8(ascii: "-") && byte(after: 1) == Self.space }

  /// Whether a plain scalar begins here beyond doubt.
  var startsPlain: Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "<"):
      true
    case UInt8(ascii: "-"): isDigit(byte(after: 1))
    default: false
    }
  }

  /// A line of a plain scalar up to its end or a comment; nil if it holds a key.
  mutating func plainPart() -> (range: Range<Int>, isCommented: Bool)? {
    let first = index
    while !isAtLineEnd {
      let byte = byte
      if byte == UInt8(ascii: ":") {
        let next = self.byte(after: 1)
        if next == 0 || next == Self.space { return nil }
      } else if byte == UInt8(ascii: "#"), index > first, bytes[index - 1] == Self.space {
        break
      }
      index += 1
    }
    let isCommented = !isAtLineEnd
    let range = trimmed(first..<index)
    nextLine()
    return (range, isCommented)
  }

  /// A plain scalar inside brackets; nil if a letter in it might mean more.
  mutating func flowPart() -> Range<Int>? {
    let first = index
    while !isAtLineEnd {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"): return first..<index
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"),
        UInt8(ascii: "#"):
        return nil
      case UInt8(ascii: ":") where byte(after: 1) != UInt8(ascii: "/"): return nil
      default: index += 1
      }
    }
    return nil
  }

  /// At the beginning of a line: whether it goes on with a plain scalar inside `depth`.
  func continues(below depth: Int) -> Bool {
    guard byte == Self.space else { return false }
    var line = self
    line.skipSpaces()
    return line.indentation > depth && line.isAtText
  }

  /// Whether what follows cannot belong to the scalar, as it would after a blank line or a comment.
  func closesPlain(below depth: Int) -> Bool {
    // Most often the next key follows at once.
    guard byte == Self.space || !isAtText else { return true }
    var line = self
    line.skipEmptyLines()
    line.skipSpaces()
    return line.isAtEnd || line.indentation <= depth
  }
}
