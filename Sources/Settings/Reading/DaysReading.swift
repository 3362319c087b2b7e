import Vocabulary

extension Reading {
  /// A length of time, in days: `400 days`, `13 months`, `2 years`. A hundred years at most.
  public mutating func days(_ key: String, or aliases: [String] = []) -> Int? {
    guard let entry = entry(key, or: aliases) else { return nil }
    if let (count, unit) = measure(entry.value), let length = Self.daysInTwelve[unit],
      count <= 36_500
    {
      // A year has 365 days; what is left of a day counts as one.
      let days = (count * length + 11) / 12
      if (1...36_500).contains(days) { return days }
    }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be a number of days, months or years, and this is"
        + " \(describe(entry.value))",
      advice: "Write it like “\(entry.key): 400 days” or “\(entry.key): 13 months”.")
    return nil
  }

  /// A whole number and its unit in lower case: `400 days`.
  public func measure(_ node: Node) -> (count: Int, unit: String)? {
    let text = (node.text ?? "").lowercased()
    let digits = text.utf8.prefix(while: isDigit)
    let unit = text.utf8.dropFirst(digits.count).drop { $0 == 0x20 }
    guard (1...9).contains(digits.count), let count = Int(String(digits) ?? "") else { return nil }
    return String(unit).map { (count, $0) }
  }

  private static let daysInTwelve = [
    "day": 12, "days": 12, "week": 84, "weeks": 84, "month": 365, "months": 365, "year": 4380,
    "years": 4380,
  ]
}
