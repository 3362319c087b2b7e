extension [UInt8] {
  /// Appends a text in which nothing is markup, neither between tags nor in a quoted attribute.
  mutating func appendEscaped(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let escape: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      case UInt8(ascii: "'"): escape = "&#39;"
      default: continue
      }
      append(contentsOf: bytes[start..<index])
      escape.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: bytes[start...])
  }

  mutating func append(decimal number: Int) {
    if number >= 0, number < 10 {
      append(0x30 + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// At least `width` digits.
  mutating func append(decimal number: Int, width: Int) {
    var limit = 10
    for _ in 1..<Swift.max(width, 1) {
      if number < limit { append(0x30) }
      limit *= 10
    }
    // 7 of width 3 has got two zeros by now, and 70 one.
    append(decimal: number)
  }
}
