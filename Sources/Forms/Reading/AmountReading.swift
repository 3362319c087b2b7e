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
}
