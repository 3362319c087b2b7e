/// Which fields of a form are asked, going by what was answered so far.
struct AskedFields {
  enum Asking: Equatable {
    case always, never
    /// The visitor answers on this very page.
    case dependsOn(Condition)
  }

  private let known: [String: Asking]

  /// `drawn` are the names of the fields that stand on the page together.
  init(_ form: FormDefinition, values: [String: [String]], drawn: Set<String>) {
    var known: [String: Asking] = [:]
    for field in form.fields {
      guard let condition = field.condition else { continue }
      if drawn.contains(field.name), drawn.contains(condition.field),
        known[condition.field] != .never
      {
        known[field.name] = .dependsOn(condition)
      } else {
        let isMet = (values[condition.field] ?? []).contains(where: condition.values.contains)
        known[field.name] = isMet && known[condition.field] != .never ? .always : .never
      }
    }
    self.known = known
  }

  func asking(_ field: Field) -> Asking { known[field.name] ?? .always }
}
