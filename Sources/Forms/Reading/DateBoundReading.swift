import Settings
import Vocabulary

extension Reading {
  /// A day, `today`, or so many days from it: `2026-12-24`, `today + 14 days`.
  mutating func dateBound(_ key: String) -> DateRule.Bound? {
    guard let node = node(key) else { return nil }
    if let bound = DateRule.Bound(node.text ?? "") { return bound }
    report(
      .error, at: node, "“\(key)” should be a day, and this is \(describe(node))",
      advice: "Write it like “\(key): 2026-12-24”, “\(key): today” or “\(key): today + 14 days”.")
    return nil
  }
}

extension DateRule.Bound {
  /// Nil for what is neither a day nor so many days from today.
  init?(_ text: String) {
    if let day = CivilDate(written: text) {
      self = .day(day)
      return
    }
    let words = text.lowercased().split(separator: " ")
    let signs = ["+": 1, "-": -1]
    switch words.count {
    case 1 where words[0] == "today": self = .daysFromToday(0)
    case 3...4:
      guard words[0] == "today", let sign = signs[String(words[1])],
        words[2].utf8.allSatisfy({ $0 &- 0x30 < 10 }), let days = Int(words[2]), days <= 36_500,
        words.count == 3 || ["day", "days"].contains(words[3])
      else { return nil }
      self = .daysFromToday(sign * days)
    default: return nil
    }
  }

  /// As an author writes it.
  var text: String {
    switch self {
    case .day(let day): day.description
    case .daysFromToday(0): "today"
    case .daysFromToday(let days): "today \(days < 0 ? "-" : "+") \(days.magnitude) days"
    }
  }

  func day(from today: CivilDate) -> CivilDate {
    switch self {
    case .day(let day): day
    case .daysFromToday(let days): CivilDate(daysSince1970: today.daysSince1970 + days)
    }
  }
}

extension CivilDate {
  /// `2026-12-24`, as browsers send a day; nil for any other form and for a day that is none.
  init?(written text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen else { return nil }
    let parts = [bytes[0..<4], bytes[5..<7], bytes[8..<10]].map { part in
      part.allSatisfy { $0 &- 0x30 < 10 } ? part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } : -1
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
