import Settings
import Vocabulary

extension FormDefinition {
  /// Divides the fields into pages, and puts them in the order of these.
  mutating func readPages(
    _ reading: inout Reading, of fields: [ReadField], names: Set<String>
  ) {
    pages = [FormPage(title: nil, fields: self.fields.map(\.name))]
    guard let list = reading.node("pages") else { return }
    var seen: [String: Node] = [:]
    let read = (list.sequence ?? [list]).compactMap { item -> FormPage? in
      var page: FormPage?
      _ = reading.mapping(item, named: "pages") { inner in
        let title = inner.words("title")
        let items = inner.node("fields")?.sequence ?? []
        page = FormPage(title: title, fields: items.compactMap(\.text))
        for field in items {
          Self.place(field, &seen, &inner, names: names)
        }
        if items.isEmpty {
          inner.report(
            .error, at: item, "this page has no fields",
            advice: "Write “- { title: About you, fields: [name, email] }”.")
        }
        inner.unknownKeys(.error)
      }
      return page
    }
    for field in fields where seen[field.field.name] == nil {
      reading.report(
        .error, at: field.at, "the field “\(field.field.name)” is on no page",
        advice: "Add it to the “fields:” of one of the “pages:”.")
    }
    guard !read.isEmpty else { return }
    pages = read
    let order = Dictionary(
      pages.flatMap(\.fields).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }
    )
    self.fields.sort { order[$0.name, default: .max] < order[$1.name, default: .max] }
  }

  private static func place(
    _ node: Node, _ seen: inout [String: Node], _ reading: inout Reading, names: Set<String>
  ) {
    let name = node.text ?? ""
    if let first = seen.updateValue(node, forKey: name) {
      reading.report(
        .error, at: node,
        "the field “\(Excerpt.short(name))” is on a page already, on line \(first.line)")
    } else if !names.contains(name) {
      reading.report(
        .error, at: node, "there is no field “\(Excerpt.short(name))”",
        advice: NearestName.question(name, among: names))
    }
  }

  /// The page that a field is on, from 0.
  func page(of name: String) -> Int? { pages.firstIndex { $0.fields.contains(name) } }
}
