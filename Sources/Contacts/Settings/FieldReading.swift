import Settings
import Vocabulary

extension Reading {
  /// Only a title, or a mapping.
  mutating func field(_ entry: Mapping.Entry) -> ContactField? {
    guard isName(entry) else { return nil }
    if let reason = ReservedName.reason(entry.key) {
      report(
        .error, at: entry, "no field can have the name “\(entry.key)”: \(reason)",
        advice: "Name it in two words, like “my-\(entry.key)”.")
      return nil
    }
    guard entry.value.mapping != nil else {
      return ContactField(name: entry.key, title: title(entry))
    }
    return mapping(entry.value, named: name(entry)) { inner in
      var field = ContactField(
        name: entry.key, kind: inner.choice("type") ?? .text,
        title: inner.line("title") ?? SiteSettings.title(fromName: entry.key),
        purpose: inner.line("purpose"))
      if let standard = inner.entry("default") {
        field.fallback = inner.value(of: standard.value, for: field, named: inner.name(standard))
      }
      inner.unknownKeys()
      return field
    }
  }

  /// As it is kept. Nil where it is not of the field's kind.
  mutating func value(of node: Node, for field: ContactField, named name: String) -> String? {
    guard let text = text(of: node, named: name) else { return nil }
    do {
      return try field.value(text)
    } catch {
      report(
        .error, at: node,
        "“\(name)” should be \(field.kind.words), and this is \(describe(node))")
      return nil
    }
  }
}
