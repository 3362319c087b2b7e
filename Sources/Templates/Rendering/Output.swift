extension [UInt8] {
  /// Appends a text in which nothing is markup, neither between tags nor in a quoted attribute.
  mutating func appendEscaped(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte < 64, special & (1 << UInt64(byte)) != 0 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index - 1]))
      escape(of: byte).withUTF8Buffer { append(contentsOf: $0) }
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// At least `width` digits.
  mutating func append(decimal number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var count = 1
    var power: UInt = 1
    while count < width || rest / power >= 10 {
      power *= 10
      count += 1
    }
    while power > 0 {
      append(0x30 + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }
}

/// A bit for each byte that is escaped; all are below 64.
private let special: UInt64 =
  1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func escape(of byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}
