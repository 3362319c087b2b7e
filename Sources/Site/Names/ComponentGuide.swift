import Templates

/// What the template of a component is given, for `docs/templates.md`.
struct ComponentGuide {
  let text: String

  init(_ component: Component, summary: RecordShape) {
    let fields = component.name == "news" ? Component.newsFields(summary) : component.fields
    let rows = RecordShape(component.name, fields).documentation
    let own = Set(rows.map(\.owner)).subtracting([component.name, summary.name])
      .subtracting(RecordShape("", [.field("", .record(summary), "")]).documentation.map(\.owner))
    var lines = ["### \(component.name)", "", Self.arguments(of: component), ""]
    lines += NamesGuide.table(of: rows.filter { $0.owner == component.name }, records: ["summary"])
    for record in own.sorted() {
      lines += ["", "Of each \(record):", ""]
      lines += NamesGuide.table(of: rows.filter { $0.owner == record }, records: [])
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
