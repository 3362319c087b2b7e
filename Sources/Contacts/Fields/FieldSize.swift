import Vocabulary

/// By what numbers and dates are compared, as a whole number that every database can hold.
///
/// A number counts in millionths, a date in days since 1970. A value is measured by its looks, so
/// that a field whose kind is changed later needs no work.
enum FieldSize {
  /// Nil for a value that is neither.
  static func of(_ value: String) -> Int? { day(value)?.daysSince1970 ?? Millionths.read(value) }

  /// `2026-03-01`
  private static func day(_ text: String) -> CivilDate? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    let numbers = parts.compactMap { Int(String($0) ?? "") }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
