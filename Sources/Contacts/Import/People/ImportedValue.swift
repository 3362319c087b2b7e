import Vocabulary

/// The value of a field as it is kept, of what spreadsheets in many languages write.
enum ImportedValue {
  /// Refuses what the field cannot hold, with its name.
  static func of(_ text: String, in field: ContactField) throws(Refusal) -> String {
    let tidy =
      switch field.kind {
      case .text: text
      case .number: number(text)
      case .date: date(text)
      case .flag: flag(text).map { $0 ? "yes" : "no" } ?? text
      }
    do { return try field.value(tidy) } catch {
      throw Refusal("\(field.name) “\(text.prefix(40))” is left out. \(error)")
    }
  }

  /// Nil for what means neither.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "t", "1", "on", "x", "ja", "oui", "si", "sí": true
    case "no", "n", "false", "f", "0", "off", "-", "nein", "nee", "non": false
    default: nil
    }
  }

  /// `12,5` is `12.5`; `1,200` could be either of two numbers and stays.
  private static func number(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].utf8.count), !text.contains(".") else {
      return text
    }
    return parts.joined(separator: ".")
  }

  /// `1.3.2026` is `2026-03-01`: with full stops the day always stands first.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.count == 3,
      let day = CivilDate(year: parts[2], month: parts[1], day: parts[0])
    else { return text }
    return day.description
  }
}
