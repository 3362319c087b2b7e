public import Vocabulary

extension Reading {
  /// A day or a moment; the zone of the site decides where the author gave no offset.
  public mutating func timestamp(_ key: String, or aliases: [String] = []) -> Timestamp? {
    guard let entry = entry(key, or: aliases) else { return nil }
    if case .timestamp(let time) = entry.value.kind { return time.timestamp(in: zone) }
    guard let text = entry.value.text else {
      report(
        .error, at: entry.value,
        "“\(name(entry))” should be a date, and this is \(describe(entry.value))")
      return nil
    }
    do {
      return try WrittenTime(text).timestamp(in: zone)
    } catch {
      let reason = error.explanation.map { ": \($0)" } ?? ""
      report(
        .error, at: entry.value,
        "“\(name(entry))” should be a date, and this is \(describe(entry.value))\(reason)",
        advice: reason.isEmpty
          ? DateGuess.advice(for: text, key: entry.key) : nil)
      return nil
    }
  }
}
