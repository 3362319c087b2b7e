extension UnsafeBufferPointer<UInt8> {
  /// Where ASCII words with one blank between them end: at a mark, a byte beyond ASCII or a second
  /// blank, at the latest at `limit`.
  func plainEnd(from start: Int, to limit: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 9 <= limit {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let next = raw.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
      guard !holdsOther(eight), blanks(in: eight) & blanks(in: next) == 0 else { break }
      index += 8
    }
    while index < limit, isPlain(self[index]) {
      if self[index] == 0x20, index > start, self[index - 1] == 0x20 { break }
      index += 1
    }
    return index
  }
}

private func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080

/// Whether one of eight bytes is below a blank or above the tilde.
private func holdsOther(_ eight: UInt64) -> Bool {
  ((eight &- ones &* 0x20) | eight | (eight &+ ones)) & highs != 0
}

/// The high bit of every byte that is a blank; now and then of the one behind it too.
private func blanks(in eight: UInt64) -> UInt64 {
  let others = eight ^ (ones &* 0x20)
  return (others &- ones) & ~others & highs
}
