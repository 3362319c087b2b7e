/// What each form asks for and how long it is kept, for the page about privacy, and why what else
/// is kept of people.
public struct FormPurposes: Sendable {
  private let forms: [FormDefinition]
  private let facts: [(title: String, purpose: String)]
  private let language: String

  public init(
    _ forms: [FormDefinition], facts: [(title: String, purpose: String)] = [], language: String
  ) {
    (self.forms, self.language) = (forms.sorted { $0.name < $1.name }, language)
    self.facts = facts
  }

  public var html: String {
    let words = FormWords.words(in: language)
    var html = HTMLWriter()
    html.open("dl", [("class", "form-purposes")])
    html.endLine()
    for form in forms {
      html.element("dt", form.title.text(in: language))
      html.open("dd")
      if let purpose = form.purpose { html.text(purpose.text(in: language) + " ") }
      html.text(words.kept.filled(words.period(form.retention)))
      let fields = form.fields.filter { $0.purpose != nil || $0.retention != nil }
      if !fields.isEmpty { html.append(list(fields, words)) }
      html.close("dd")
      html.endLine()
    }
    for fact in facts {
      html.element("dt", fact.title)
      html.element("dd", fact.purpose)
      html.endLine()
    }
    html.close("dl")
    html.endLine()
    return html.html
  }

  private func list(_ fields: [Field], _ words: FormWords) -> HTMLWriter {
    var html = HTMLWriter()
    html.open("ul")
    for field in fields {
      let parts =
        (field.purpose.map { [$0.text(in: language)] } ?? [])
        + (field.retention.map { [words.fieldKept.filled(words.period($0))] } ?? [])
      html.element(
        "li", words.rowRefusal.filled(field.label.text(in: language), parts.joined(separator: ", "))
      )
    }
    html.close("ul")
    return html
  }
}
