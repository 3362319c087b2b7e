/// Bytes of HTML, escaped as libcmark does.
struct HTMLBuffer {
  var bytes: [UInt8] = []

  mutating func write(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Begins a new line unless one has just begun.
  mutating func freshLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Text or an attribute's value: `"`, `&`, `<` and `>` become entities.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(text)
    var start = 0
    var index = 0
    while index < text.count {
      // Eight bytes at a time, as most text needs no entity at all.
      if index + 8 <= text.count {
        let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard mayNeedEntity(eight) else {
          index += 8
          continue
        }
      }
      let end = min(index + 8, text.count)
      while index < end {
        if let entity = entity(for: text[index]) {
          write(UnsafeBufferPointer(rebasing: text[start..<index]))
          write(entity)
          start = index + 1
        }
        index += 1
      }
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func escapeAddress(_ text: String) {
    var text = text
    text.withUTF8 { escapeAddress($0) }
  }

  /// A URL in an attribute: what cannot stand in one becomes `%XX`.
  mutating func escapeAddress(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where !isSafeInAddress(byte) {
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      }
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }
}

/// Whether one of eight bytes is markup. `"` and `&` differ in one bit, so do `<` and `>`; a byte
/// that equals them without it is zero after the exclusive or.
private func mayNeedEntity(_ eight: UInt64) -> Bool {
  let quotes = (eight & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222
  let angles = (eight & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C
  let ones: UInt64 = 0x0101_0101_0101_0101
  return ((quotes &- ones) & ~quotes | (angles &- ones) & ~angles) & 0x8080_8080_8080_8080 != 0
}

private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: nil
  }
}

/// libcmark's `HREF_SAFE`, without the two that have entities of their own.
private func isSafeInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
    UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"),
    UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
