/// Eight bytes of a text in one number, the first in its lowest byte; zeros follow the last.
struct EightBytes {
  private let bytes: UInt64

  // A function that is called for every word.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from index: Int) {
    if index + 8 <= text.count {
      bytes = UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: index, as: UInt64.self))
    } else {
      var bytes: UInt64 = 0
      for offset in 0..<max(0, text.count - index) {
        bytes |= UInt64(text[index + offset]) << (offset * 8)
      }
      self.bytes = bytes
    }
  }

  /// The letters among them in lower case. Digits are their own.
  var lowered: UInt64 { bytes | Self.each(0x20) }

  /// How many letters and digits of ASCII stand before anything else.
  ///
  /// A sum sets the highest bit of each byte that is at least what the sum lacks to 128, so
  /// that eight comparisons cost one addition.
  @inline(__always)
  var lettersInFront: Int {
    let plain = bytes & Self.each(0x7F)
    let lower = plain | Self.each(0x20)
    let letters = (lower &+ Self.each(0x80 - 0x61)) & ~(lower &+ Self.each(0x80 - 0x7B))
    let digits = (plain &+ Self.each(0x80 - 0x30)) & ~(plain &+ Self.each(0x80 - 0x3A))
    let others = (~(letters | digits) | bytes) & Self.each(0x80)
    return others.trailingZeroBitCount / 8
  }

  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
