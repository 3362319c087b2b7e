import Vocabulary

/// The moment in a Date header: `Mon, 23 Nov 2026 10:00:00 +0100` (RFC 5322 §3.3).
enum MailMoment {
  /// In seconds since 1970; nil for what cannot be read, or is no moment of this or the last century.
  static func seconds(_ written: String) -> Int? {
    let behindDay = written.split(separator: ",", maxSplits: 1).last ?? ""
    let words = behindDay.split(whereSeparator: { $0.isWhitespace || $0 == ":" })
    guard words.count >= 5, let day = Int(words[0]), let year = year(words[2]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()),
      let hour = Int(words[3]), let minute = Int(words[4]), 0...23 ~= hour, 0...59 ~= minute,
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    let second = words.count > 5 ? Int(words[5]) : nil
    let zone = words.dropFirst(second == nil ? 5 : 6).first.flatMap(offset) ?? 0
    return date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + min(second ?? 0, 59) - zone
  }

  private static let months = MailDate.months.map { $0.lowercased() }

  /// Two digits are of the last century from 50 on (RFC 5322 §4.3).
  private static func year(_ word: Substring) -> Int? {
    guard let number = Int(word) else { return nil }
    switch number {
    case 0..<50: return 2000 + number
    case 50..<1000: return 1900 + number
    case 1970...9999: return number
    default: return nil
    }
  }

  /// In seconds east of Greenwich: `+0130`. Names of zones count as Greenwich (RFC 5322 §4.3).
  private static func offset(_ word: Substring) -> Int? {
    guard let sign = word.first, "+-".contains(sign), word.count == 5,
      let number = Int(word.dropFirst())
    else { return nil }
    return (sign == "-" ? -1 : 1) * (number / 100 * 3_600 + number % 100 * 60)
  }
}
