/// What has to be put right, at the top of the form, each sentence a link to its field.
///
/// It takes the focus without a script, so that nobody sends a form and hears nothing.
struct RefusalSummary {
  private let scene: FormScene

  init(_ scene: FormScene) { self.scene = scene }

  var html: HTMLWriter {
    var html = HTMLWriter()
    guard !scene.state.refusals.isEmpty else { return html }
    let title = scene.id("_refusals", "title")
    html.open(
      "div",
      [
        ("class", "form-refusals"), ("id", scene.id("_refusals")), ("tabindex", "-1"),
        ("role", "group"), ("aria-labelledby", title), ("autofocus", ""),
      ])
    html.endLine()
    html.element(
      "p", [("class", "form-refusals-title"), ("id", title)], scene.words.summary)
    html.open("ul")
    for refusal in scene.state.refusals {
      html.open("li")
      if let place = place(of: refusal.field) {
        html.open("a", [("href", "#" + place.id)])
        html.text(sentence(of: refusal, about: place.label))
        html.close("a")
      } else {
        html.text(refusal.sentence)
      }
      html.close("li")
    }
    html.close("ul")
    html.close("div")
    html.endLine()
    return html
  }

  /// Most say by themselves which question they are about.
  private func sentence(of refusal: FieldRefusal, about label: String) -> String {
    refusal.sentence.contains(label)
      ? refusal.sentence : scene.words.rowRefusal.filled(label, refusal.sentence)
  }

  /// The first place to answer a question that stands on this page.
  private func place(of name: String) -> (id: String, label: String)? {
    for field in scene.fields where field.name == name || field.sentNames.contains(name) {
      let label = scene.text(field.label)
      switch field.kind {
      case .choice(let options) where options.count <= FieldDrawing.mostRadios:
        return (scene.id(field.name, "1"), label)
      case .choices, .scale: return (scene.id(field.name, "1"), label)
      case .matrix(let rows, _):
        guard let row = rows.firstIndex(where: { "\(field.name).\($0.value)" == name }) else {
          return (scene.id(field.name, "1.1"), label)
        }
        return (scene.id(field.name, "\(row + 1).1"), scene.text(rows[row].label))
      case .slot:
        return (scene.id(field.name, name.hasSuffix(".time") ? "time" : "date"), label)
      case .hidden, .heading: return nil
      default: return (scene.id(field.name), label)
      }
    }
    return nil
  }
}
