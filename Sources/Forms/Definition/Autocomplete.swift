import Settings
import Vocabulary

/// The tokens of HTML's `autocomplete` (HTML §4.10.18.7.1) that a small business asks for.
enum Autocomplete {
  static func identifies(_ token: String) -> Bool { identifying.contains(token) }

  /// What a browser may fill in where the author does not say.
  static func standard(for kind: FieldKind, named name: String) -> String? {
    switch kind {
    case .email: "email"
    case .phone: "tel"
    case .url: "url"
    case .text: byName[name.lowercased().filter { $0 != "-" && $0 != "_" }]
    case .paragraph: name.lowercased() == "address" ? "street-address" : nil
    case .date: ["birthday", "birthdate"].contains(name.lowercased()) ? "bday" : nil
    default: nil
    }
  }

  static let all = identifying.union([
    "on", "off", "honorific-prefix", "honorific-suffix", "organization-title", "organization",
    "country", "country-name", "url", "language",
  ])

  private static let identifying: Set<String> = [
    "name", "given-name", "additional-name", "family-name", "nickname", "username", "email", "tel",
    "tel-national", "street-address", "address-line1", "address-line2", "address-line3",
    "address-level1", "address-level2", "postal-code", "bday", "bday-day", "bday-month",
    "bday-year", "sex", "photo",
  ]

  private static let byName = [
    "name": "name", "fullname": "name", "yourname": "name", "firstname": "given-name",
    "givenname": "given-name", "lastname": "family-name", "surname": "family-name",
    "familyname": "family-name", "postcode": "postal-code", "zip": "postal-code",
    "street": "address-line1", "town": "address-level2", "city": "address-level2",
    "organisation": "organization", "organization": "organization", "company": "organization",
    "country": "country-name",
  ]
}

extension Reading {
  mutating func autocomplete() -> String? {
    guard let node = node("autocomplete") else { return nil }
    // YAML's `off` is a word here.
    let token = node.source.lowercased()
    if Autocomplete.all.contains(token) { return token }
    report(
      .error, at: node, "“autocomplete” knows no \(describe(node))",
      advice: NearestName.question(token, among: Autocomplete.all)
        ?? "Write a token of HTML: “email”, “given-name”, “postal-code”, “off”.")
    return nil
  }
}
