import Glibc

/// The table of a `LinkMap`, lent: an open-addressed hash table over bytes.
struct LinkLookup {
  struct Entry {
    let hash: UInt64
    /// Both in `bytes`; the written path follows the key.
    let key: Range<Int>, end: Int
  }

  let entries: UnsafeBufferPointer<Entry>
  let bytes: UnsafeBufferPointer<UInt8>
  /// Places in `entries`, or -1. At most half are taken, and their number is a power of two.
  let slots: UnsafeBufferPointer<Int32>

  /// How a link to the path with this key is written.
  func written(for key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, holds(key, at: entry.key) {
        return UnsafeBufferPointer(rebasing: bytes[entry.key.upperBound..<entry.end])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ key: UnsafeBufferPointer<UInt8>, at place: Range<Int>) -> Bool {
    guard place.count == key.count else { return false }
    guard let one = bytes.baseAddress, let other = key.baseAddress else { return key.isEmpty }
    return memcmp(one + place.lowerBound, other, key.count) == 0
  }

  /// Eight bytes a step, multiplied and folded: the keys are our own, so nobody aims at it.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(key)
    var hash = UInt64(key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      hash = mixed(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash, rest)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
  }
}
