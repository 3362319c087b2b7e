import Settings
import Vocabulary

/// A field, and the places in its file that later checks talk about.
struct ReadField {
  var field: Field
  let at: Node
  /// Where it says when it is asked, what it is filled in with, and how long it is kept.
  let when: Node?, standard: Node?, retention: Node?
}

extension ReadField {
  init?(_ reading: inout Reading, at node: Node, number: Int, _ defaults: FormDefaults) {
    guard let type = Self.type(&reading, at: node) else { return nil }
    let name = Self.name(&reading, type, at: node, number: number)
    let wording = type == .consent ? reading.words("wording") : nil
    var label = reading.words("label") ?? wording
    if label == nil, type == .hidden { label = name.map { Words($0) } }
    if label == nil {
      reading.report(
        .error, at: node, "this field has no label",
        advice: "Write “label: What we may call you”, in your own words.")
    }
    Self.strange(&reading, to: type)
    let kind = FieldKind.read(type, &reading, at: node, label: label ?? Words(""), defaults)
    guard let name, let label, let kind else { return nil }
    field = Field(name, label: label, kind: kind)
    (at, when) = (node, reading.node("when"))
    (standard, retention) = (reading.node("default"), reading.node("retain"))
    if !["heading", "hidden"].contains(type.rawValue) {
      field.isRequired = reading.flag("required") ?? false
    }
    field.hint = reading.words("hint")
    if type.keys.contains("placeholder") { field.placeholder = reading.words("placeholder") }
    if type.keys.contains("default") { field.standard = reading.text("default") }
    if type.keys.contains("purpose") {
      field.purpose = reading.words("purpose")
      field.retention = reading.days("retain")
    }
    if type.keys.contains("autocomplete") {
      field.autocomplete = reading.autocomplete() ?? Autocomplete.standard(for: kind, named: name)
    }
    field.isPersonal = PersonalData.isPersonal(field)
  }

  private static func type(_ reading: inout Reading, at node: Node) -> FieldType? {
    guard reading.node("type") != nil else {
      reading.report(
        .error, at: node, "this field has no type", advice: "Write “type: text”, for one line.")
      return nil
    }
    return reading.choice("type", of: FieldType.self)
  }

  private static func name(
    _ reading: inout Reading, _ type: FieldType, at node: Node, number: Int
  ) -> String? {
    guard let place = reading.node("name"), let name = reading.text("name") else {
      if type == .heading { return "heading-\(number)" }
      reading.report(
        .error, at: node, "this field has no name",
        advice: "Write “name: email”; answers are stored under it.")
      return nil
    }
    if Field.isName(name) { return name }
    let fault =
      name == Field.trap
      ? "the name “\(name)” is kept for catching robots"
      : name.hasPrefix("_")
        ? "names that begin with “_” are kept for Rapport"
        : name.utf8.count > 64
          ? "a name has 64 letters at most, and this one has \(name.utf8.count)"
          : "“\(Excerpt.short(name))” cannot be the name of a field"
    reading.report(
      .error, at: place, fault, advice: "A name has letters, digits, “-” and “_”: “first-name”.")
    return nil
  }

  /// Keys that are known and mean nothing for this type.
  private static func strange(_ reading: inout Reading, to type: FieldType) {
    for entry in reading.entries(besides: type.keys) {
      guard let key = FieldType.allKeys.first(where: { entry.isNamed($0) }),
        let node = reading.node(key)
      else { continue }
      if type == .consent, key == "default" {
        reading.report(
          .error, at: node, "a box that is ticked already is no consent",
          advice: "Leave out “default:”; who agrees ticks it.")
        continue
      }
      let others = FieldType.allCases.filter { $0.keys.contains(key) }.map(\.rawValue)
      reading.report(
        .error, at: node, "“\(key)” means nothing for a field of type \(type.rawValue)",
        advice: "It is for: \(others.joined(separator: ", ")).")
    }
  }
}

extension Field {
  /// A field of this name would look to robots like one to fill in, and is ours.
  static let trap = "company_url"

  /// Whether answers can be sent under a name.
  static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name != trap && !name.hasPrefix("_")
      && name.utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F
      }
  }
}
