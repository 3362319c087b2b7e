import Vocabulary

extension Reading {
  /// A size in bytes: `5 MiB`, `256 KiB`, or a plain number. `MB` and `KB` mean the same, as they
  /// do to most who write them. At most 1 GiB.
  public mutating func size(_ key: String, or aliases: [String] = []) -> Int? {
    guard let entry = entry(key, or: aliases) else { return nil }
    if let size = entry.value.text.flatMap(Self.bytes) { return size }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be a size up to 1024 MiB, and this is \(describe(entry.value))",
      advice: "Write it like “\(entry.key): 5 MiB”.")
    return nil
  }

  private static func bytes(_ text: String) -> Int? {
    let digits = text.utf8.prefix(while: isDigit)
    let unit = text.dropFirst(digits.count).trimming(" ").lowercased()
    let factors = [
      "": 1, "b": 1, "k": 1 << 10, "kb": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mb": 1 << 20,
      "mib": 1 << 20,
    ]
    guard let factor = factors[unit], let number = Int(String(digits) ?? ""),
      (1...(1 << 30)).contains(number), number * factor <= 1 << 30
    else { return nil }
    return number * factor
  }
}
