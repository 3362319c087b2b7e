/// The word behind `type:`.
enum FieldType: String, CaseIterable, Sendable {
  case text, paragraph, email, phone, url, number, date, choice, choices, scale, matrix, file
  case consent, hidden, heading, slot

  /// The keys that mean something for this type.
  var keys: [String] {
    switch self {
    case .heading: Self.always
    case .hidden: Self.always + ["default", "purpose", "retain"]
    case .consent: Self.asked + ["wording"]
    case .file: Self.asked + ["accept", "max"]
    case .matrix: Self.asked + ["rows", "columns"]
    case .slot: Self.asked + ["days", "minutes"]
    case .text: Self.typed + ["min", "max", "pattern"]
    case .paragraph: Self.typed + ["min", "max"]
    case .email, .phone, .url: Self.typed
    case .number: Self.typed + ["min", "max", "step", "price"]
    case .date: Self.asked + ["default", "autocomplete", "min", "max"]
    case .choice: Self.asked + ["default", "autocomplete", "options"]
    case .choices: Self.asked + ["default", "options", "min", "max"]
    case .scale: Self.asked + ["default", "from", "to", "labels"]
    }
  }

  private static let always = ["name", "label", "type", "hint", "when"]
  private static let asked = always + ["required", "purpose", "retain"]
  private static let typed = asked + ["placeholder", "default", "autocomplete"]

  /// Every key that a field of some type has.
  static let allKeys = Set(allCases.flatMap(\.keys)).sorted()
}
