import Settings
import Vocabulary

extension FormDefinition {
  /// Reads when each field is asked, now that all are known.
  mutating func readConditions(
    _ reading: inout Reading, of read: [ReadField], names: Set<String>
  ) {
    let places = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for field in read {
      guard let node = field.when, let here = places[field.field.name] else { continue }
      guard let entry = node.mapping?.entries.first, node.mapping?.count == 1 else {
        reading.report(
          .error, at: node, "“when” names one field and its answers",
          advice: "Write “when: { rating: [4, 5] }”.")
        continue
      }
      guard let there = places[entry.key] else {
        guard !names.contains(entry.key) else { continue }
        reading.report(
          .error, at: entry.value,
          "“when” asks for a field “\(Excerpt.short(entry.key))”, which"
            + " is not there",
          advice: NearestName.question(entry.key, among: names))
        continue
      }
      guard there < here else {
        reading.report(
          .error, at: entry.value,
          there == here
            ? "“when” asks for the field's own answer"
            : "“when” asks for the answer to “\(entry.key)”, which is a later field",
          advice: there == here ? nil : "Move “\(entry.key)” before “\(field.field.name)”.")
        continue
      }
      let values = Self.values(entry.value, of: fields[there], &reading)
      if !values.isEmpty {
        fields[here].condition = Condition(field: entry.key, values: values)
      }
    }
  }

  private static func values(
    _ node: Node, of field: Field, _ reading: inout Reading
  ) -> [String] {
    guard let known = field.kind.answersToAskFor else {
      reading.report(
        .error, at: node,
        "“when” asks for answers that are chosen, and “\(field.name)” is typed in")
      return []
    }
    return (node.sequence ?? [node]).compactMap { item in
      var value = item.text ?? ""
      if case .consent = field.kind, ["true", "yes", "on", "1"].contains(value.lowercased()) {
        value = FieldKind.ticked
      }
      if known.contains(value) { return value }
      reading.report(
        .error, at: item, "“\(Excerpt.short(value))” is no answer to “\(field.name)”",
        advice: NearestName.question(value, among: known)
          ?? "Its answers are: \(known.prefix(12).joined(separator: ", ")).")
      return nil
    }
  }
}

extension FieldKind {
  /// The answers that another field's `when` may name; nil for what is typed in.
  var answersToAskFor: [String]? {
    switch self {
    case .choice(let options), .choices(let options, _): options.map(\.value)
    case .scale(let steps, _, _): steps.map(String.init)
    case .consent: [Self.ticked]
    default: nil
    }
  }
}
