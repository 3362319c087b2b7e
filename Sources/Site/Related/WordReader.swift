/// Splits UTF-8 into words and hands out their hashes, with letter case folded.
///
/// A word is two or more letters or digits. Case is folded for Latin, Greek and Cyrillic, byte by
/// byte, because the whole text of every page comes through here. Chinese and Japanese do not
/// part their words, so there each two neighbours are one. Endings are kept: on the corpus,
/// folding them found fewer of its authors' links.
func eachWord(in text: some Sequence<UInt8>, _ visit: (UInt32) -> Void) {
  let isDone: Void? = text.withContiguousStorageIfAvailable { bytes in
    var reader = WordReader(bytes: bytes)
    reader.read(visit)
  }
  if isDone == nil { eachWord(in: Array(text), visit) }
}

/// The hash of a name that is compared as a whole.
func wordHash(_ name: String) -> UInt32 {
  WordReader.finished(name.utf8.reduce(WordReader.basis) { WordReader.mixed($0, $1) })
}

private struct WordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(_ visit: (UInt32) -> Void) {
    while index < bytes.count {
      let start = index
      let hash = readPlain(from: Self.basis)
      if index < bytes.count, bytes[index] >= 0x80 {
        readMixed(from: hash, since: start, visit)
      } else {
        if index - start >= 2 { visit(Self.finished(hash)) }
        index += 1
      }
    }
  }

  /// Letters and digits of ASCII.
  private mutating func readPlain(from hash: UInt64) -> UInt64 {
    var hash = hash
    while index < bytes.count {
      let byte = bytes[index]
      let letter = byte | 0x20
      if letter &- 0x61 < 26 {
        hash = Self.mixed(hash, letter)
      } else if byte &- 0x30 < 10 {
        hash = Self.mixed(hash, byte)
      } else {
        return hash
      }
      index += 1
    }
    return hash
  }

  /// A word with other letters in it, to its end.
  private mutating func readMixed(
    from first: UInt64, since start: Int, _ visit: (UInt32) -> Void
  ) {
    var hash = first
    var end = index
    var ideograph: UInt64?
    while index < bytes.count, bytes[index] >= 0x80 {
      let letter = OtherLetter(bytes[index...])
      index += letter.length
      if letter.isIdeograph {
        let one = Self.mixed(Self.mixed(Self.basis, letter.bytes.1), letter.bytes.2) ^ 0x1D
        if let ideograph { visit(Self.finished(ideograph &* 31 ^ one)) }
        ideograph = one
        continue
      }
      ideograph = nil
      if letter.isSeparator { break }
      hash = Self.mixed(Self.mixed(hash, letter.bytes.0), letter.bytes.1)
      if letter.length > 2 { hash = Self.mixed(hash, letter.bytes.2) }
      hash = readPlain(from: hash)
      end = index
    }
    if end - start >= 2 { visit(Self.finished(hash)) }
  }

  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a.
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// FNV's upper bits are poor on short words.
  static func finished(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }
}
