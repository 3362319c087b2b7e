public import Calendar
public import Vocabulary

/// The forms of a site as its pages want them: by name, with a sentence for a name that is none.
public struct DrawnForms: Sendable {
  public let forms: [FormDefinition]
  private let byName: [String: FormDefinition]
  private let endpoint: String, language: String
  private let privacy: String?
  private let hours: OpeningHours?

  /// - Parameter endpoint: the endpoint's prefix, `/rapport`.
  public init(
    _ forms: [FormDefinition], endpoint: String, language: String, privacy: String? = nil,
    hours: OpeningHours? = nil
  ) {
    self.forms = forms.sorted { $0.name < $1.name }
    byName = Dictionary(forms.map { ($0.name.text, $0) }, uniquingKeysWith: { one, _ in one })
    (self.endpoint, self.language) = (endpoint, language)
    (self.privacy, self.hours) = (privacy, hours)
  }

  /// Where a form is drawn by the endpoint, and sent.
  public func address(of form: FormDefinition) -> String { "\(endpoint)/forms/\(form.name)" }

  /// The whole form, for a page whose address is `origin`.
  public func html(_ form: FormDefinition, origin: String? = nil, headingLevel: Int = 2) -> String {
    var place = place
    place.headingLevel = headingLevel
    var state = FormState()
    state.origin = origin
    return drawing(form, place).html(state)
  }

  /// For the footer, where it never clashes with the same form in the text.
  public func small(_ form: FormDefinition) -> String {
    var place = place
    (place.isSmall, place.instance) = (true, "footer")
    place.headingLevel = 3
    return drawing(form, place).html()
  }

  /// What `{{purposes}}` writes, of the forms and of what else is kept.
  public func purposes(of facts: [(title: String, purpose: String)]) -> String {
    FormPurposes(forms, facts: facts, language: language).html
  }

  /// What `{{form name level=3}}` writes; the place is that of the call.
  public func html(
    _ arguments: [(name: String?, value: String, line: Int, column: Int)], origin: String,
    path: String, line: Int, column: Int
  ) throws(Findings) -> String {
    var name: String?
    var level = 2
    for argument in arguments {
      func finding(_ message: String, _ advice: String) -> Findings {
        Findings(
          Finding(
            .error, in: path, line: argument.line, column: argument.column, message,
            advice: advice))
      }
      switch argument.name {
      case nil where name == nil: name = argument.value
      case "level":
        guard let number = Int(argument.value), (2...5).contains(number) else {
          throw finding(
            "“level” of “form” is “\(argument.value)”, which is not a number from 2 to 5",
            "It is the level of the headings within the form.")
        }
        level = number
      case let other?:
        throw finding("“form” has no argument “\(other)”", "Write {{form name level=…}}.")
      case nil:
        throw finding(
          "“form” takes no argument “\(argument.value)” here", "Write {{form name level=…}}.")
      }
    }
    guard let name else {
      throw Findings(
        Finding(
          .error, in: path, line: line, column: column, "“form” needs the name of a form",
          advice: "There are \(list)."))
    }
    guard let form = byName[name] else {
      let place = arguments.first { $0.name == nil }
      throw Findings(
        Finding(
          .error, in: path, line: place?.line ?? line, column: place?.column ?? column,
          "there is no form “\(name)”",
          advice: NearestName.question(name, among: byName.keys)
            ?? (forms.isEmpty
              ? "Define it in forms/\(FormName(name)?.text ?? "name").yaml." : "There are \(list).")
        ))
    }
    return html(form, origin: origin, headingLevel: level)
  }

  private var list: String { forms.map(\.name.text).joined(separator: ", ") }

  private var place: FormPlace {
    var place = FormPlace()
    (place.privacy, place.hours) = (privacy, hours)
    return place
  }

  private func drawing(_ form: FormDefinition, _ place: FormPlace) -> FormDrawing {
    FormDrawing(form, action: address(of: form), language: language, within: place)
  }
}
