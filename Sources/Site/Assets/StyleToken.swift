/// A piece of a style sheet: every byte of the sheet is in exactly one.
struct StyleToken {
  enum Kind {
    /// White space, as much as there is.
    case space
    case comment
    /// With its quotes, or to the end of its line if it is not closed.
    case string
    /// `url(…)` without quotes, whole.
    case url
    /// Letters, digits, `-`, `_` and escapes.
    case word
    /// Any other byte.
    case sign(UInt8)
  }

  let kind: Kind
  let range: Range<Int>

  func isSign(_ byte: Unicode.Scalar) -> Bool {
    if case .sign(let sign) = kind { sign == UInt8(ascii: byte) } else { false }
  }

  /// Whether it is this word, in any case.
  func spells(_ name: StaticString, in sheet: [UInt8]) -> Bool {
    guard case .word = kind, range.count == name.utf8CodeUnitCount else { return false }
    return zip(range, 0...).allSatisfy { sheet[$0] | 0x20 == name.utf8Start[$1] | 0x20 }
  }
}
