/// Splits UTF-8 into words: the hash of each, with letter case folded.
///
/// A word is two or more letters or digits. Case is folded for Latin, Greek and Cyrillic, byte by
/// byte, because the whole text of every page comes through here. Chinese and Japanese do not
/// part their words, so there each two neighbours are one. Endings are kept: on the corpus,
/// folding them found fewer of its authors' links.
func words(in text: some Sequence<UInt8>) -> [UInt32] {
  let words = text.withContiguousStorageIfAvailable { bytes in
    var reader = WordReader(bytes: bytes)
    return reader.read()
  }
  return words ?? Site.words(in: Array(text))
}

/// The hash of a name that is compared as a whole.
func wordHash(_ name: String) -> UInt32 {
  WordReader.finished(name.utf8.reduce(WordReader.basis) { WordReader.mixed($0, UInt64($1)) })
}

private struct WordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(bytes.count / 6)
    while index < bytes.count {
      let start = index
      let hash = readPlain(from: Self.basis)
      if index < bytes.count, bytes[index] >= 0x80 {
        readMixed(from: hash, since: start, into: &words)
      } else {
        if index - start >= 2 { words.append(Self.finished(hash)) }
        index += 1
      }
    }
    return words
  }

  /// Letters and digits of ASCII, eight at a step.
  private mutating func readPlain(from hash: UInt64) -> UInt64 {
    var hash = hash
    while true {
      let eight = EightBytes(bytes, from: index)
      let count = eight.lettersInFront
      index += count
      guard count == 8 else {
        return Self.mixed(hash, eight.lowered & (1 << (count * 8) - 1))
      }
      hash = Self.mixed(hash, eight.lowered)
    }
  }

  /// A word with other letters in it, to its end.
  private mutating func readMixed(
    from first: UInt64, since start: Int, into words: inout [UInt32]
  ) {
    var hash = first
    var end = index
    var ideograph: UInt64?
    while index < bytes.count, bytes[index] >= 0x80 {
      let letter = OtherLetter(bytes[index...])
      index += letter.length
      if letter.isIdeograph {
        if let ideograph { words.append(Self.finished(Self.mixed(ideograph, letter.packed))) }
        ideograph = Self.mixed(Self.basis, letter.packed)
        continue
      }
      ideograph = nil
      if letter.isSeparator { break }
      hash = Self.mixed(hash, letter.packed)
      hash = readPlain(from: hash)
      end = index
    }
    if end - start >= 2 { words.append(Self.finished(hash)) }
  }

  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a with a wider step.
  static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  static func finished(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0xBF58_476D_1CE4_E5B9) >> 38)
  }
}
