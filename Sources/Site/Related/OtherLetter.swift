/// One sign outside ASCII, as a reader of words sees it.
struct OtherLetter {
  private var bytes: (UInt8, UInt8, UInt8)
  let length: Int
  private(set) var isSeparator = false
  private(set) var isIdeograph = false

  /// Its bytes in lower case.
  var packed: UInt64 { UInt64(bytes.0) << 16 | UInt64(bytes.1) << 8 | UInt64(bytes.2) }

  /// Reads the first sign of some bytes. Bytes that are no UTF-8 are signs of their own.
  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let base = text.startIndex
    let first = text[base]
    let wanted = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    length = min(wanted, text.count)
    let second = length > 1 ? text[base + 1] : 0
    bytes = (first, second, length > 2 ? text[base + 2] : 0)
    switch (first, second) {
    case (0xC2, _): isSeparator = true  // no-break space, «, », ° and their like
    case (0xC3, 0x97), (0xC3, 0xB7): isSeparator = true  // × and ÷
    case (0xE2, _): isSeparator = true  // quotes, dashes, arrows, box drawing
    case (0xE3, 0x80), (0xEF, 0xBC): isSeparator = true  // 、。 and full-width signs
    case (0xE3, _), (0xE4...0xE9, _): isIdeograph = true
    case (0xF0..., _): isSeparator = true  // emoji
    case (0xC3, 0x80...0x9E): bytes.1 += 0x20  // À to Þ
    case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE):
      bytes.1 = (second + 1) & 0xFE  // Ł and ł
    case (0xC4...0xC5, _): bytes.1 |= 1  // Ā and ā are neighbours, nearly throughout
    case (0xCE, 0x91...0x9F): bytes.1 += 0x20  // Α to Ο
    case (0xCE, 0xA0...0xA9): (bytes.0, bytes.1) = (0xCF, second - 0x20)  // Π to Ω
    case (0xD0, 0x80...0x8F): (bytes.0, bytes.1) = (0xD1, second + 0x10)  // Ѐ to Џ
    case (0xD0, 0x90...0x9F): bytes.1 += 0x20  // А to П
    case (0xD0, 0xA0...0xAF): (bytes.0, bytes.1) = (0xD1, second - 0x20)  // Р to Я
    default: break
    }
  }
}
