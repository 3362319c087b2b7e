import Settings
import Vocabulary

extension Reading {
  /// An exact decimal, in millionths.
  mutating func decimal(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    if let number = Millionths.read(node.text ?? "") { return number }
    report(
      .error, at: node,
      "“\(key)” should be a number like 3 or 2.5, and this is \(describe(node))")
    return nil
  }

  /// What something costs, to the last penny: `4.50`.
  mutating func price(_ key: String, in currency: String?) -> Money? {
    guard let node = node(key) else { return nil }
    guard let currency else {
      report(
        .error, at: node, "there is a price here, and nothing says in which currency",
        advice: "Write “currency: GBP” at the top of the form.")
      return nil
    }
    let digits = Money(minorUnits: 0, currency: currency).fractionDigits
    guard let units = Millionths.read(node.text ?? "", fraction: digits), units >= 0 else {
      let example = digits == 0 ? "450" : "4.5" + String(repeating: "0", count: digits - 1)
      report(
        .error, at: node,
        "“\(key)” should be an amount of \(currency), and this is \(describe(node))",
        advice: "Write it in digits, like “\(key): \(example)”.")
      return nil
    }
    return Money(minorUnits: units, currency: currency)
  }

  /// ISO 4217, its form only.
  mutating func currency(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    let text = node.text ?? ""
    if text.utf8.count == 3, text.utf8.allSatisfy({ 65...90 ~= $0 }) { return text }
    report(
      .error, at: node,
      "“\(key)” should be three capital letters, and this is \(describe(node))",
      advice: "Write it like “\(key): GBP”.")
    return nil
  }

  /// A time for which something is kept, in days: `400 days`, `13 months`, `2 years`.
  mutating func retention(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    if let (count, unit) = measure(node), let length = Self.daysInTwelve[unit], count <= 36_500 {
      // A year has 365 days; what is left of a day counts as one.
      let days = (count * length + 11) / 12
      if (1...36_500).contains(days) { return days }
    }
    report(
      .error, at: node,
      "“\(key)” should be a number of days, months or years, and this is \(describe(node))",
      advice: "Write it like “\(key): 400 days” or “\(key): 13 months”.")
    return nil
  }

  /// In bytes. A megabyte is 1,048,576, as file managers count it.
  mutating func fileSize(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    if let (count, unit) = measure(node), let shift = ["bytes": 0, "kb": 10, "mb": 20][unit],
      count >= 1
    {
      return count << shift
    }
    report(
      .error, at: node, "“\(key)” should be the size of a file, and this is \(describe(node))",
      advice: "Write it like “\(key): 5 MB” or “\(key): 500 KB”.")
    return nil
  }

  /// A whole number and its unit: `400 days`.
  private func measure(_ node: Node) -> (Int, String)? {
    let text = (node.text ?? "").lowercased()
    let digits = text.utf8.prefix { $0 &- 0x30 < 10 }
    let unit = text.utf8.dropFirst(digits.count).drop { $0 == 0x20 }
    guard (1...9).contains(digits.count), let count = Int(String(digits) ?? "") else { return nil }
    return String(unit).map { (count, $0) }
  }

  private static let daysInTwelve = [
    "day": 12, "days": 12, "week": 84, "weeks": 84, "month": 365, "months": 365, "year": 4380,
    "years": 4380,
  ]
}
