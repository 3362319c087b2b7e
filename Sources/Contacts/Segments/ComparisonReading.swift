import Settings
import Vocabulary

extension ConditionReader {
  /// `field: town, is: Aldermere`, and what else a field's value may be; all that is said holds.
  func comparisons(_ reading: inout Reading) -> [Condition] {
    let keys = ["is", "below", "above", "known"]
    guard let entry = reading.entry("field") else {
      for stray in keys.compactMap({ reading.entry($0) }) {
        reading.report(
          .error, at: stray, "“\(reading.name(stray))” compares a field, and none is named",
          advice: "Write “field:” and its name before it.")
      }
      return []
    }
    let said = keys.compactMap { key in reading.entry(key).map { (key: key, entry: $0) } }
    guard let name = reading.text(of: entry.value, named: reading.name(entry)) else { return [] }
    guard let field = settings.field(name) else {
      unknown("field", name, at: entry.value, among: settings.fields.map(\.name), &reading)
      return []
    }
    guard !said.isEmpty else {
      reading.report(
        .error, at: entry.value, "nothing is said of the field “\(name)”",
        advice: "Write “is:”, “below:”, “above:” or “known: true” behind it.")
      return []
    }
    return said.compactMap { comparison($0.key, $0.entry, of: field, &reading) }
  }

  private func comparison(
    _ key: String, _ entry: Mapping.Entry, of field: ContactField, _ reading: inout Reading
  ) -> Condition? {
    switch key {
    case "is":
      let items = entry.value.sequence ?? [entry.value]
      let values = items.compactMap { value($0, entry, of: field, &reading) }
      return .field(field.name, .isOne(of: values))
    case "known":
      return reading.flag("known").map {
        $0 ? .field(field.name, .known) : .not(.field(field.name, .known))
      }
    default:
      guard isMeasured(field, entry, &reading) else { return nil }
      return value(entry.value, entry, of: field, &reading).map {
        .field(field.name, key == "below" ? .below($0) : .above($0))
      }
    }
  }

  private func value(
    _ node: Node, _ entry: Mapping.Entry, of field: ContactField, _ reading: inout Reading
  ) -> String? {
    let value = reading.value(of: node, for: field, named: reading.name(entry))
    guard value == "" else { return value }
    reading.report(
      .error, at: node, "“\(reading.name(entry))” is empty here",
      advice: "Write “known: false” for those of whom it is not known.")
    return nil
  }

  private func isMeasured(
    _ field: ContactField, _ entry: Mapping.Entry, _ reading: inout Reading
  ) -> Bool {
    if field.kind == .number || field.kind == .date { return true }
    reading.report(
      .error, at: entry,
      "“\(reading.name(entry))” compares numbers and dates, and the field “\(field.name)” is"
        + " \(field.kind.words)",
      advice: "Give the field “type: number” or “type: date”, or compare it by “is:”.")
    return false
  }
}
