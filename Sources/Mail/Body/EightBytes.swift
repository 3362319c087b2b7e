/// Eight bytes in one number, to be looked at in one step: the compiler's vectors are slower here.
///
/// An answer has the highest bit of each byte set for which it is yes. All of it is inlined where it
/// is used, also in another room: a call would cost more than it does.
@frozen
public struct EightBytes {
  @usableFromInline let value: UInt64

  @inlinable @inline(__always)
  public init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Which of them are this byte of ASCII.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8) -> UInt64 {
    let difference = value ^ (Self.ones &* UInt64(byte))
    return ~(((difference & Self.low) &+ Self.low) | difference) & Self.high
  }

  /// Which are blanks, line ends or other controls below 0x21.
  @inlinable @inline(__always)
  public var blankOrControl: UInt64 {
    ~(((value & Self.low) &+ (Self.ones &* 0x5F)) | value) & Self.high
  }

  /// Which are no letters, signs or spaces of ASCII: below 0x20 or above 0x7E.
  @inlinable @inline(__always)
  public var unprintable: UInt64 {
    let rest = value & Self.low
    return (~(rest &+ (Self.ones &* 0x60)) | (rest &+ Self.ones) | value) & Self.high
  }

  /// The place of the first yes of an answer.
  @inlinable @inline(__always)
  public static func first(in answer: UInt64) -> Int { answer.trailingZeroBitCount / 8 }

  @inlinable @inline(__always)
  static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable @inline(__always)
  static var low: UInt64 { ones &* 0x7F }
  @inlinable @inline(__always)
  static var high: UInt64 { ones &* 0x80 }
}
