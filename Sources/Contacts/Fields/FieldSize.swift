import Vocabulary

/// By what numbers and dates are compared, as a whole number that every database can hold.
///
/// A number counts in millionths, a date in days since 1970. A value is measured by its looks, so
/// that a field whose kind is changed later needs no work.
enum FieldSize {
  /// Nil for a value that is neither.
  static func of(_ value: String) -> Int? {
    day(value)?.daysSince1970 ?? millionths(value)
  }

  /// `2026-03-01`
  static func day(_ text: String) -> CivilDate? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(isDigit) else { return nil }
    let numbers = parts.compactMap { Int(String($0) ?? "") }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `-12.5`: up to twelve digits before the point, and six after it.
  static func millionths(_ text: String) -> Int? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let (whole, rest) = (parts[0], parts.count > 1 ? parts[1] : "0"[...].utf8)
    guard (1...12).contains(whole.count), (1...6).contains(rest.count),
      whole.allSatisfy(isDigit), rest.allSatisfy(isDigit),
      let number = Int(String(whole) ?? ""), let part = Int(String(rest) ?? "")
    else { return nil }
    let scale = repeatElement(10, count: 6 - rest.count).reduce(1, *)
    return (number * 1_000_000 + part * scale) * (isNegative ? -1 : 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
