import Settings
import Vocabulary

extension ConditionReader {
  /// Names that are declared in site.yaml; a finding for each that is not.
  func names(
    _ key: String, of kind: String, _ known: [String], _ reading: inout Reading
  ) -> [String] {
    guard let entry = reading.entry(key) else { return [] }
    let name = reading.name(entry)
    let isList = entry.value.sequence != nil
    return (entry.value.sequence ?? [entry.value]).compactMap { item in
      guard let text = reading.text(of: item, named: name, inList: isList) else { return nil }
      if known.contains(text) { return text }
      unknown(kind, text, at: item, among: known, &reading)
      return nil
    }
  }

  /// Names of forms.
  func forms(_ key: String, _ reading: inout Reading) -> [String] {
    guard let known = settings.forms else { return reading.texts(key) ?? [] }
    return names(key, of: "form", known, &reading)
  }

  /// What the named segments say.
  mutating func segments(_ key: String, _ reading: inout Reading) -> [Condition] {
    let known = settings.segments.map(\.name) + written.keys.sorted()
    guard let entry = reading.entry(key) else { return [] }
    return names(key, of: "segment", known, &reading).compactMap {
      segment($0, at: entry.value, &reading)?.condition
    }
  }

  func unknown(
    _ kind: String, _ name: String, at node: Node, among known: [String],
    _ reading: inout Reading
  ) {
    reading.report(
      .error, at: node, "there is no \(kind) \(reading.describe(node))",
      advice: NearestName.question(name, among: known)
        ?? (known.isEmpty
          ? (kind == "form" ? "There is none yet." : "None is declared in site/site.yaml yet.")
          : "There are: \(known.prefix(12).joined(separator: ", "))."))
  }
}
