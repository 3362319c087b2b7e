import Vocabulary

extension Reading {
  /// A domain that can get mails, in lower case and ASCII: `bücher.example` becomes what DNS has.
  mutating func domain(_ key: String) -> String? {
    guard let entry = entry(key), let text = line(key) else { return nil }
    if let domain = Self.domain(text) { return domain }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be a domain, and this is \(describe(entry.value))",
      advice: "Write it like “\(entry.key): example.org”.")
    return nil
  }

  /// A domain that is a key itself.
  mutating func domain(ofKey entry: Mapping.Entry) -> String? {
    if let domain = Self.domain(entry.key) { return domain }
    report(
      .error, at: entry,
      "“\(name(entry))” should be a domain that mails go to",
      advice: "Write it like “gmail.com: { hour: 500 }”.")
    return nil
  }

  /// The name or the address of a machine.
  mutating func host(_ key: String) -> String? {
    guard let entry = entry(key), let text = line(key) else { return nil }
    if let host = Self.host(text) { return host }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let named = parts.count == 2 && Int(parts[1]) != nil ? Self.host(String(parts[0])) : nil
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be the name of a machine, and this is \(describe(entry.value))",
      advice: named.map { "Write “\(entry.key): \($0)” and “port: \(parts[1])”." }
        ?? "Write it like “\(entry.key): smtp.example.org”.")
    return nil
  }

  /// Labels of letters, digits and hyphens with points between (RFC 1035 §2.3.1).
  static func isMachineName(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || isDigit($0) || $0 == hyphen }
      }
  }

  private static func domain(_ text: String) -> String? {
    // What can stand behind the @ of an address.
    (try? EmailAddress("a@" + text)).map { String($0.domain) }
  }

  private static func host(_ text: String) -> String? {
    if isMachineName(text) { return text.lowercased() }
    // An address of IPv6; whoever connects reads it whole.
    if text.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= 2 {
      let isAddress = text.utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 6 || isDigit($0) || ":.".utf8.contains($0)
      }
      return isAddress && text.utf8.count <= 45 ? text.lowercased() : nil
    }
    return domain(text)
  }
}
