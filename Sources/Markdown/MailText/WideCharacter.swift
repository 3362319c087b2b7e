/// A character outside ASCII, as wide as a terminal shows it.
///
/// Near enough: marks that stand upon others and invisible characters take no room; the scripts of
/// East Asia and pictures take two columns (the ranges W and F of Unicode's `EastAsianWidth.txt`,
/// rounded to blocks); all others take one.
struct WideCharacter {
  let length: Int
  let width: Int
  /// Whether it ends a line or steers a terminal (C1, U+0085, U+2028, U+2029), and is a blank here.
  let isBreak: Bool
  /// Whether it may not begin a line: the full stops and closing brackets of East Asia.
  let clings: Bool

  init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let first = bytes[index]
    let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = UInt32(first & [0, 0x7F, 0x1F, 0x0F, 0x07][count])
    var length = 1
    while length < count, index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(bytes[index + length] & 0x3F)
      length += 1
    }
    self.length = length
    isBreak = count > 1 && (0x80..<0xA0 ~= scalar || 0x2028...0x2029 ~= scalar)
    guard count > 1, scalar >= 0x300 else {
      (width, clings) = (scalar == 0xAD && count == 2 ? 0 : 1, false)
      return
    }
    width = Self.width(of: scalar)
    clings = width == 2 && Self.clinging.contains(scalar)
  }

  private static func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x0610...0x061A, 0x064B...0x065F,
      0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF,
      0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// 、。〉》」』】〕〗々 and the wide ！），．：；？］｝, as `kinsoku` has them.
  private static let clinging: Set<UInt32> = [
    0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3005, 0xFF01, 0xFF09,
    0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D,
  ]
}
