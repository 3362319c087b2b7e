/// Takes a style sheet apart, as CSS Syntax Level 3 does, but no finer than we need.
struct StyleScanner: Sequence, IteratorProtocol {
  let sheet: [UInt8]
  private(set) var position = 0

  init(_ sheet: [UInt8]) { self.sheet = sheet }

  mutating func next() -> StyleToken? {
    guard position < sheet.count else { return nil }
    let start = position
    let kind = readKind()
    return StyleToken(kind: kind, range: start..<position)
  }

  private mutating func readKind() -> StyleToken.Kind {
    let byte = sheet[position]
    if isSpace(byte) {
      while let byte = peek(), isSpace(byte) { position += 1 }
      return .space
    }
    if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
      skipComment()
      return .comment
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      skipString(byte)
      return .string
    }
    if isWord(byte) || byte == UInt8(ascii: "\\") { return readWord() }
    position += 1
    return .sign(byte)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < sheet.count ? sheet[position + ahead] : nil
  }

  private mutating func skipComment() {
    position += 2
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "*"), peek() == UInt8(ascii: "/") {
        position += 1
        return
      }
    }
  }

  /// A line break ends a string that is not closed, and must stay, or the string would go on.
  private mutating func skipString(_ quote: UInt8) {
    position += 1
    while let byte = peek() {
      position += 1
      if byte == quote || isLineBreak(byte) { return }
      if byte == UInt8(ascii: "\\"), let next = peek() {
        position += next == 0x0D && peek(1) == 0x0A ? 2 : 1
      }
    }
  }
}

extension StyleScanner {
  private mutating func readWord() -> StyleToken.Kind {
    let start = position
    while let byte = peek() {
      if isWord(byte) {
        position += 1
      } else if byte == UInt8(ascii: "\\") {
        skipEscape()
      } else {
        break
      }
    }
    let isURL =
      position - start == 3 && peek() == UInt8(ascii: "(")
      && zip(sheet[start..<position], "url".utf8).allSatisfy { $0 | 0x20 == $1 }
    return isURL && skipURL() ? .url : .word
  }

  /// The white space that ends an escape by number belongs to it: `\31 0` is one word.
  private mutating func skipEscape() {
    position += 1
    guard let first = peek() else { return }
    position += 1
    guard hexadecimal(first) != nil else { return }
    var digits = 1
    while digits < 6, let byte = peek(), hexadecimal(byte) != nil {
      position += 1
      digits += 1
    }
    if peek() == 0x0D, peek(1) == 0x0A { position += 1 }
    if let byte = peek(), isSpace(byte) { position += 1 }
  }

  /// Past `(…)`, unless a string stands in it: then `url` is a word like other functions.
  private mutating func skipURL() -> Bool {
    var index = position + 1
    while index < sheet.count, isSpace(sheet[index]) { index += 1 }
    if index < sheet.count, sheet[index] == UInt8(ascii: "\"") || sheet[index] == UInt8(ascii: "'")
    {
      return false
    }
    while index < sheet.count, sheet[index] != UInt8(ascii: ")") {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = Swift.min(index + 1, sheet.count)
    return true
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || isLineBreak(byte)
  }
}
