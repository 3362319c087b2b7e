/// Draws a form as HTML, on a page of the site as on a page of the endpoint.
public struct FormDrawing: Sendable {
  let form: FormDefinition
  /// Where it is sent: `/rapport/forms/complaint`.
  let action: String
  let language: String
  let place: FormPlace

  public init(
    _ form: FormDefinition, action: String, language: String,
    within place: FormPlace = FormPlace()
  ) {
    (self.form, self.action, self.language) = (form, action, language)
    self.place = place
  }

  /// The whole `<form>`.
  public func html(_ state: FormState = FormState()) -> String {
    let scene = FormScene(form, language, place, state)
    var html = HTMLWriter()
    html.open(
      "form",
      [
        ("class", place.isSmall ? "form form-small" : "form"), ("id", scene.id("_form")),
        ("method", "post"), ("action", action), ("accept-charset", "utf-8"),
        ("aria-label", scene.text(form.title)),
        ("enctype", scene.hasFiles ? "multipart/form-data" : nil),
        ("data-form", "\(form.name).\(form.version)"), ("data-currency", form.currency),
      ] + draftWords(scene))
    html.endLine()
    html.append(scene.opening)
    if state.isReview {
      html.append(scene.answersList)
    } else {
      for field in scene.fields { html.append(FieldDrawing(field, in: scene).html) }
    }
    html.append(scene.carried)
    html.append(scene.closing)
    html.close("form")
    html.endLine()
    return html.html
  }

  /// Where there are none, the script keeps no draft: two fields are quickly typed again, and
  /// what is looked over stands in hidden fields.
  private func draftWords(_ scene: FormScene) -> [HTMLWriter.Attribute] {
    if place.isSmall || scene.state.isReview { return [] }
    return [
      ("data-draft", scene.words.draft), ("data-sent-draft", scene.words.sentDraft),
      ("data-restore", scene.words.restore), ("data-discard", scene.words.discard),
    ]
  }
}
