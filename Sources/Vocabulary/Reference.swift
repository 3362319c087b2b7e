/// What a visitor is told to find a submission again: eight random letters and one that checks
/// them, `K7M2-9QXR-T` when shown.
///
/// The letters are Crockford's base 32 (no I, L, O, U), 40 bits; the ninth is the sum of the others,
/// weighted by place, modulo 31, so that a wrong letter and two swapped ones are noticed.
public struct Reference: Hashable, Sendable {
  /// Nine letters, in capitals, without hyphens.
  public let text: String

  /// A new one from five random bytes.
  public init(_ chance: Chance) {
    let bytes = chance.bytes(5)
    precondition(bytes.count == 5, "a reference is made of five bytes")
    let number = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let values = (0..<8).map { Int(number >> UInt64(35 - 5 * $0)) & 31 }
    text = Self.written(values + [Self.check(values)])
  }

  /// What somebody typed or dictated: any case, with or without hyphens and blanks, O for 0 and
  /// I or L for 1. Nil if it is no reference.
  public init?(typed: String) {
    guard typed.utf8.count <= 40 else { return nil }
    var values: [Int] = []
    for byte in typed.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
      guard let value = Self.value(of: byte) else { return nil }
      values.append(value)
    }
    guard values.count == 9, values[8] == Self.check(Array(values[..<8])) else { return nil }
    text = Self.written(values)
  }

  /// In groups that can be read out: `K7M2-9QXR-T`.
  public var spaced: String {
    let (second, last) = (
      text.index(text.startIndex, offsetBy: 4), text.index(text.startIndex, offsetBy: 8)
    )
    return "\(text[..<second])-\(text[second..<last])-\(text[last...])"
  }
}

extension Reference: CustomStringConvertible {
  public var description: String { text }
}

extension Reference {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private static func written(_ values: [Int]) -> String {
    String(decoding: values.map { letters[$0] }, as: UTF8.self)
  }

  /// 31 is prime, so that weights 1 to 8 tell every swap of two letters and every single change
  /// but that between 0 and Z, the 32nd.
  private static func check(_ values: [Int]) -> Int {
    zip(values, 1...).reduce(0) { $0 + $1.0 * $1.1 } % 31
  }

  private static func value(of byte: UInt8) -> Int? {
    let capital = (97...122).contains(byte) ? byte - 32 : byte
    return switch capital {
    case UInt8(ascii: "O"): 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    default: letters.firstIndex(of: capital)
    }
  }
}
