/// A fingerprint of some bytes: XXH64 with the seed 0. Not for secrets.
///
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
public struct ContentHash: Hashable, Sendable {
  public let value: UInt64

  public init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { Self.hash($0) }
  }

  /// Eight hexadecimal digits: two files of one name but other content differ in them but for
  /// one chance in four thousand million.
  public var text: String {
    let digits = String(value >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9,
    0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let (one, two, three, four, five) = primes
    var index = 0
    var hash = five
    if bytes.count >= 32 {
      var lanes = SIMD4<UInt64>(one &+ two, two, 0, 0 &- one)
      while index + 32 <= bytes.count {
        for lane in 0..<4 { lanes[lane] = round(lanes[lane], word(bytes, index + lane * 8)) }
        index += 32
      }
      hash = rotated(lanes[0], 1) &+ rotated(lanes[1], 7)
      hash = hash &+ rotated(lanes[2], 12) &+ rotated(lanes[3], 18)
      for lane in 0..<4 { hash = (hash ^ round(0, lanes[lane])) &* one &+ four }
    }
    hash &+= UInt64(bytes.count)
    while index + 8 <= bytes.count {
      hash = rotated(hash ^ round(0, word(bytes, index)), 27) &* one &+ four
      index += 8
    }
    if index + 4 <= bytes.count {
      let half = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
      hash = rotated(hash ^ UInt64(UInt32(littleEndian: half)) &* one, 23) &* two &+ three
      index += 4
    }
    for byte in bytes[index...] { hash = rotated(hash ^ UInt64(byte) &* five, 11) &* one }
    hash = (hash ^ hash >> 33) &* two
    hash = (hash ^ hash >> 29) &* three
    return hash ^ hash >> 32
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* primes.1, 31) &* primes.0
  }

  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}
