import Templates

/// What the template of a component is given, for `docs/templates.md`.
struct ComponentGuide {
  let text: String

  /// `explained` are the records that the page has tables of.
  init(_ component: Component, summary: RecordShape, explained: Set<String>) {
    let fields = component.name == "news" ? Component.newsFields(summary) : component.fields
    let rows = RecordShape(component.name, fields).documentation
    let own = Set(rows.map(\.owner)).subtracting(explained).subtracting([component.name])
    var lines = ["### \(component.name)", "", Self.arguments(of: component), ""]
    lines += NamesGuide.table(of: rows.filter { $0.owner == component.name }, records: explained)
    for record in own.sorted() {
      lines += ["", "Of each \(record):", ""]
      lines += NamesGuide.table(of: rows.filter { $0.owner == record }, records: explained)
    }
    text = (lines + [""]).joined(separator: "\n")
  }

  private static func arguments(of component: Component) -> String {
    let names =
      component.positional.map { "`\($0)` (written first, without its name)" }
      + component.named.map { "`\($0)`\(component.required.contains($0) ? " (needed)" : "")" }
    return names.isEmpty ? "No arguments." : "Arguments: \(names.joined(separator: ", "))."
  }
}
