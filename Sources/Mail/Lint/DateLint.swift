import Vocabulary

/// A moment with a real zone: `Mon, 23 Nov 2026 10:05:09 +0100` (RFC 5322 §3.3, mail-M3).
enum DateLint {
  static func check(_ text: String, _ report: inout LintReport) {
    var words = text.split(separator: " ")
    let weekday = words.first?.last == "," ? words.removeFirst().dropLast() : nil
    guard words.count == 4 || words.count == 5, let date = date(words), isClock(words[3]) else {
      return report.fail("M3", "“\(text)” is no date of a mail.")
    }
    guard words.count == 5, isZone(words[4]) else {
      return report.fail("M3", "“\(text)” has no zone such as +0100.")
    }
    if let weekday, weekday != MailDate.weekdays[date.weekday - 1] {
      report.fail("M3", "“\(text)” names the wrong day of the week.")
    }
    if words[4] == "-0000" { report.warn("M3", "The date says by -0000 that its zone is unknown.") }
  }

  private static func date(_ words: [Substring]) -> CivilDate? {
    guard let day = number(words[0], digits: 1...2), let year = number(words[2], digits: 4...4),
      let month = MailDate.months.firstIndex(where: { $0 == words[1] })
    else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }

  private static func isClock(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      .map { number($0, digits: 2...2) ?? 99 }
    // A leap second is the 61st.
    return 2...3 ~= parts.count && parts[0] < 24 && parts[1] < 60 && (parts.last ?? 99) <= 60
  }

  private static func isZone(_ text: Substring) -> Bool {
    guard text.first == "+" || text.first == "-", let zone = number(text.dropFirst(), digits: 4...4)
    else { return false }
    return zone / 100 <= 14 && zone % 100 < 60
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    digits ~= text.utf8.count && text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
  }
}
