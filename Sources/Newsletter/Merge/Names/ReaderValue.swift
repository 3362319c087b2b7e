import Contacts
import Templates
import Vocabulary

/// Values of readers made fit to be written: they were typed by strangers.
enum ReaderValue {
  /// Longer than any honest value; the rest is cut.
  static let limit = 10_000

  /// The value of a field as it is kept; nil for what is none of its kind.
  static func of(_ text: String, _ kind: ContactField.Kind) -> Value? {
    switch kind {
    case .text: .text(line(text))
    case .number: Int(text).map(Value.number) ?? .text(line(text))
    case .date: date(text).map(Value.date)
    case .flag: .flag(["yes", "true", "on", "1"].contains(text.lowercased()))
    }
  }

  /// The text on one line: each control character and each of Unicode's line ends is a blank.
  static func line(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in
      bytes.count <= limit
        && !bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    }
    guard !isClean else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      line.append(isControl(scalar.value) ? " " : scalar)
    }
    return String(line)
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || 0x7F...0x9F ~= scalar || scalar == 0x2028 || scalar == 0x2029
  }

  /// `2026-03-01`.
  private static func date(_ text: String) -> Timestamp? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2]
    else { return nil }
    return CivilDate(year: year, month: month, day: day).map {
      Timestamp($0, offset: 0, hasTime: false)
    }
  }
}
