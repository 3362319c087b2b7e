/// The bytes of a JSON file, and how far they have been read.
struct JSONText {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var line = 1
  private var counted = (index: 0, column: 1)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  /// Zero at the end, which no text holds.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  var column: Int {
    mutating get {
      for place in counted.index..<max(counted.index, index) where bytes[place] & 0xC0 != 0x80 {
        counted.column += 1
      }
      counted.index = index
      return counted.column
    }
  }

  mutating func advance() { index += 1 }

  mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    index += 1
    return true
  }

  mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        line += 1
        counted = (index + 1, 1)
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  mutating func mistake(_ reason: JSONMistake.Reason) -> JSONMistake {
    JSONMistake(line: line, column: column, reason: isAtEnd ? .ended : reason)
  }

  /// Passes the comma between two elements, or the bracket after the last one.
  mutating func hasNext(before close: UInt8, first: Bool) throws(JSONMistake) -> Bool {
    skipBlanks()
    let name = String(decoding: [close], as: UTF8.self)
    if skip(close) { return false }
    guard !first else { return true }
    var comma = self
    guard skip(UInt8(ascii: ",")) else {
      throw mistake(byte == UInt8(ascii: "/") ? .comment : .noComma(name))
    }
    skipBlanks()
    if byte == close { throw comma.mistake(.commaBefore(name)) }
    return true
  }

  /// A number, `true`, `false` or `null`.
  mutating func word() throws(JSONMistake) -> String {
    let first = byte
    guard first != 0 else { throw mistake(.ended) }
    if first == UInt8(ascii: "'") { throw mistake(.singleQuote) }
    if first == UInt8(ascii: "/") { throw mistake(.comment) }
    let rest = bytes[index...].prefix { byte in
      isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2B || byte == 0x2D || byte == 0x2E
        || byte >= 0x80
    }
    let word = String(decoding: rest.isEmpty ? bytes[index..<(index + 1)] : rest, as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || Self.isNumber(rest) else {
      throw mistake(.noValue(String(word.prefix(40))))
    }
    index += rest.count
    return word
  }

  /// RFC 8259 §6, the form of a number.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard let letter = rest.first else { return true }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return letter | 0x20 == UInt8(ascii: "e") && !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}

extension JSONText {
  /// A text in double quotes, with its escapes resolved.
  mutating func string() throws(JSONMistake) -> String {
    var open = self
    index += 1
    var start = index
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<index]
        index += 1
        return text.isEmpty
          ? String(decoding: rest, as: UTF8.self) : String(decoding: text + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        text += try escape()
        start = index
      case 0..<0x20: throw mistake(.lineBreakInText)
      default: index += 1
      }
    }
    throw JSONMistake(line: open.line, column: open.column, reason: .unclosedText)
  }

  private mutating func escape() throws(JSONMistake) -> [UInt8] {
    let letter = index + 1 < bytes.count ? bytes[index + 1] : 0
    let meant: UInt8
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): meant = letter
    case UInt8(ascii: "b"): meant = 0x08
    case UInt8(ascii: "f"): meant = 0x0C
    case UInt8(ascii: "n"): meant = 0x0A
    case UInt8(ascii: "r"): meant = 0x0D
    case UInt8(ascii: "t"): meant = 0x09
    case UInt8(ascii: "u"):
      guard let scalar = codePoint() else { throw mistake(.badEscape) }
      return Array(String(Character(scalar)).utf8)
    default: throw mistake(.badEscape)
    }
    index += 2
    return [meant]
  }

  /// `\u00e9`, or two halves of a character beyond U+FFFF (RFC 8259 §7).
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let first = hexadecimal(at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) {
      index += 6
      return scalar
    }
    guard 0xD800...0xDBFF ~= first, let second = hexadecimal(at: index + 6),
      0xDC00...0xDFFF ~= second
    else { return nil }
    index += 12
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func hexadecimal(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u"), bytes[place + 2] != UInt8(ascii: "+"),
      bytes[place + 2] != UInt8(ascii: "-")
    else { return nil }
    return UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
  }
}
