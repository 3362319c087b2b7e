/// The record that says from where a domain's mail comes (RFC 7208).
public enum PublishedSPF {
  /// Among the texts of a domain, which may have others, there should be one that can be read.
  public static func state(published texts: [String]) -> RecordState {
    let records = texts.map { $0.lowercased() }.filter(isOne)
    guard let record = records.first else { return .missing }
    guard records.count == 1 else {
      return .different("There are \(records.count) SPF records, and then none counts.")
    }
    let terms = record.split(separator: " ").dropFirst()
    if terms.contains(where: { $0 == "+all" || $0 == "all" }) {
      return .different("It lets everybody send: its end should be ~all or -all.")
    }
    let lookups = terms.count(where: asksDNS)
    guard lookups <= mostLookups else {
      return .different(
        "It asks DNS \(lookups) times, and after \(mostLookups) receivers give up.")
    }
    guard record.contains("all") || record.contains("redirect=") else {
      return .different("It does not say what of all others: its end should be ~all or -all.")
    }
    return .right
  }

  /// RFC 7208 §4.5.
  static func isOne(_ text: String) -> Bool {
    text.lowercased() == "v=spf1" || text.lowercased().hasPrefix("v=spf1 ")
  }

  /// RFC 7208 §4.6.4; those of included records come on top.
  private static let mostLookups = 10

  private static func asksDNS(_ term: Substring) -> Bool {
    let name = term.drop { "+-~?".contains($0) }.prefix { $0 != ":" && $0 != "/" && $0 != "=" }
    return ["a", "mx", "ptr", "exists", "include", "redirect"].contains(name)
  }
}
