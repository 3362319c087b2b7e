import Vocabulary

/// Draws one field: its question, its hint, why its answer was refused, and where to answer.
struct FieldDrawing {
  let field: Field
  let scene: FormScene

  init(_ field: Field, in scene: FormScene) { (self.field, self.scene) = (field, scene) }

  var html: HTMLWriter {
    var html = HTMLWriter()
    switch field.kind {
    case .hidden:
      for value in scene.values(of: field.name, standard: field.standard ?? "") {
        html.open("input", [("type", "hidden"), ("name", field.name), ("value", value)])
      }
      html.endLine()
      return html
    case .heading: return heading
    default: break
    }
    html.open("div", [("class", "field field-\(kindName)")] + whenAttributes)
    html.endLine()
    html.append(note)
    switch field.kind {
    case .choice(let options) where options.count <= Self.mostRadios: html.append(radios(options))
    case .choices(let options, let chosen): html.append(boxes(options, chosen: chosen))
    case .scale(let range, let low, let high): html.append(scale(range, low: low, high: high))
    case .matrix(let rows, let columns): html.append(matrix(rows, columns))
    case .slot(let rule): html.append(slot(rule))
    case .consent(let sentence): html.append(consent(sentence))
    default: html.append(line)
    }
    html.close("div")
    html.endLine()
    return html
  }

  /// Above so many, a list that opens takes less room.
  static let mostRadios = 8

  private var heading: HTMLWriter {
    var html = HTMLWriter()
    html.open("div", [("class", "field field-heading")] + whenAttributes)
    html.append(scene.heading(scene.text(field.label)))
    if let hint = field.hint { html.element("p", scene.text(hint)) }
    html.close("div")
    html.endLine()
    return html
  }

  private var kindName: String {
    switch field.kind {
    case .text: "text"
    case .paragraph: "paragraph"
    case .email: "email"
    case .phone: "phone"
    case .url: "url"
    case .number: "number"
    case .date: "date"
    case .choice(let options): options.count <= Self.mostRadios ? "choice" : "select"
    case .choices: "choices"
    case .scale: "scale"
    case .matrix: "matrix"
    case .file: "file"
    case .consent: "consent"
    case .hidden: "hidden"
    case .heading: "heading"
    case .slot: "slot"
    }
  }
}

extension FieldDrawing {
  /// What the script reads to show the field, or not.
  private var whenAttributes: [HTMLWriter.Attribute] {
    guard case .dependsOn(let condition) = scene.asking(field) else { return [] }
    return [
      ("data-when-field", condition.field),
      ("data-when-values", JSONList(condition.values).text),
    ]
  }

  /// In words, for whoever has no script.
  private var note: HTMLWriter {
    var html = HTMLWriter()
    guard case .dependsOn(let condition) = scene.asking(field),
      let other = scene.field(condition.field)
    else { return html }
    let label = scene.text(other.label)
    let chosen = condition.values.map { "“\(scene.answer($0, to: other))”" }
    let sentence: String
    if case .consent = other.kind {
      sentence = scene.words.onlyIfTicked.filled(label)
    } else {
      sentence = scene.words.onlyIf.filled(chosen.joined(separator: " \(scene.words.or) "), label)
    }
    html.element("p", [("class", "field-when")], sentence)
    html.endLine()
    return html
  }

  /// An answer is needed: at once, or as soon as the script finds that it is asked for.
  var requirement: [HTMLWriter.Attribute] {
    guard field.isRequired else { return [] }
    return scene.asking(field) == .always ? [("required", "")] : [("data-required", "")]
  }

  var refusals: [String] { scene.refusals(of: field.name) }

  /// The label's words, and that an answer is needed.
  func question(_ html: inout HTMLWriter) {
    html.text(scene.text(field.label))
    guard field.isRequired else { return }
    html.text(" ")
    html.element("span", [("class", "field-required")], scene.words.required)
  }

  /// The hint and the refusals, each with the id that `described` names.
  func remarks(_ hints: [String], refusals: [String]) -> HTMLWriter {
    var html = HTMLWriter()
    if !hints.isEmpty {
      html.element(
        "p", [("class", "field-hint"), ("id", scene.id(field.name, "hint"))],
        hints.joined(separator: " "))
      html.endLine()
    }
    if !refusals.isEmpty {
      html.element(
        "p", [("class", "field-refusal"), ("id", scene.id(field.name, "refusal"))],
        refusals.joined(separator: " "))
      html.endLine()
    }
    return html
  }

  func described(_ hints: [String], refusals: [String]) -> String? {
    let ids =
      (hints.isEmpty ? [] : [scene.id(field.name, "hint")])
      + (refusals.isEmpty ? [] : [scene.id(field.name, "refusal")])
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  func invalid(_ refusals: [String]) -> String? { refusals.isEmpty ? nil : "true" }
}
