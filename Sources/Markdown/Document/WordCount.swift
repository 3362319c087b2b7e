/// How many words a text has, counted on its bytes.
///
/// Chinese and Japanese put no spaces between words: there each character is one, as it is
/// counted in print.
func countWords(in text: [UInt8]) -> Int {
  var count = 0
  // The bit of a byte is set if it is no space; `before` is that of the byte before.
  var before: UInt64 = 0
  text.withUnsafeBytes { buffer in
    var index = 0
    while index < buffer.count {
      var eight: UInt64 = 0x2020_2020_2020_2020
      if index + 8 <= buffer.count {
        eight = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      } else {
        for offset in 0..<(buffer.count - index) {
          eight =
            eight & ~(0xFF << (8 * UInt64(offset)))
            | UInt64(buffer[index + offset]) << (8 * UInt64(offset))
        }
      }
      let words = (((eight & sevenBits) + 0x5F5F_5F5F_5F5F_5F5F) | eight) & ~sevenBits
      count += (words & ~(words << 8 | before)).nonzeroBitCount
      before = words >> 56
      // Bytes from E0 on begin characters of three bytes or more.
      if eight & (eight << 1) & (eight << 2) & ~sevenBits != 0 {
        count += ideographs(among: buffer, from: index)
      }
      index += 8
    }
  }
  return count
}

private let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

/// The kana and ideographs (U+3000 to U+9FFF) that begin in eight bytes, but for those that
/// begin a word by their place and are counted so.
private func ideographs(among text: UnsafeRawBufferPointer, from start: Int) -> Int {
  (start..<min(start + 8, text.count)).count { index in
    (0xE3...0xE9).contains(text[index]) && index > 0 && text[index - 1] > 0x20
  }
}
