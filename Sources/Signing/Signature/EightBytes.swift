/// Eight bytes in one number, to be looked at in one step: the compiler's vectors are slower here.
///
/// An answer has the highest bit of each byte set for which it is yes.
struct EightBytes {
  private let value: UInt64

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Which of them are this byte of ASCII.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt64 {
    let difference = value ^ (Self.ones &* UInt64(byte))
    return ~(((difference & Self.low) &+ Self.low) | difference) & Self.high
  }

  /// Which are blanks, line ends or other controls below 0x21.
  @inline(__always)
  var blankOrControl: UInt64 {
    ~(((value & Self.low) &+ (Self.ones &* 0x5F)) | value) & Self.high
  }

  /// The place of the first yes of an answer.
  @inline(__always)
  static func first(in answer: UInt64) -> Int { answer.trailingZeroBitCount / 8 }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low = ones &* 0x7F, high = ones &* 0x80
}
