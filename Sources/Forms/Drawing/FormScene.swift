import Templates
import Vocabulary

/// A form as it is about to be drawn: what all its parts ask.
struct FormScene {
  let form: FormDefinition
  let language: String
  let place: FormPlace
  let state: FormState
  let words: FormWords
  /// The fields of the page that is drawn, without those that are not asked.
  let fields: [Field]
  let pageNumber: Int
  /// What was sent, by the names that it was sent under.
  private let values: [String: [String]]
  private let refusals: [String: [String]]
  private let byName: [String: Field]

  init(
    _ form: FormDefinition, _ language: String, _ place: FormPlace, _ state: FormState
  ) {
    (self.form, self.language) = (form, language)
    (self.place, self.state) = (place, state)
    words = .words(in: language)
    pageNumber = max(0, min(state.page, form.pages.count - 1))
    values = Dictionary(grouping: state.sent.values, by: \.name).mapValues { $0.map(\.text) }
    refusals = Dictionary(grouping: state.refusals, by: \.field).mapValues { $0.map(\.sentence) }
    byName = Dictionary(form.fields.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
    let shown = form.pages.isEmpty ? form.fields.map(\.name) : form.pages[pageNumber].fields
    let asked = AskedFields(form, values: values, drawn: state.isReview ? [] : Set(shown))
    fields = shown.compactMap { [byName] in byName[$0] }.filter { asked.asking($0) != .never }
    self.asked = asked
  }

  private let asked: AskedFields

  func asking(_ field: Field) -> AskedFields.Asking { asked.asking(field) }
  func field(_ name: String) -> Field? { byName[name] }
  func text(_ words: Words) -> String { words.text(in: language) }
  func price(_ money: Money) -> String {
    money.minorUnits == 0 ? words.free : money.written(.english)
  }

  /// A dot stands in no id that a heading gets, so the two never clash.
  func id(_ name: String, _ part: String? = nil) -> String {
    let instance = place.instance.map { "_\($0)." } ?? ""
    return instance + form.name.text + "." + name + (part.map { "." + $0 } ?? "")
  }

  func refusals(of name: String) -> [String] { refusals[name] ?? [] }
  func sent(_ name: String) -> [String] { values[name] ?? [] }

  /// What stands in a field: what was sent, or before that what its author put there.
  func values(of name: String, standard: String? = nil) -> [String] {
    if let sent = values[name] { return sent }
    return isFresh ? standard.map { [$0] } ?? [] : []
  }

  /// Whether nothing of this page was sent yet: an empty box was not emptied by the visitor then.
  private var isFresh: Bool {
    state.refusals.isEmpty && !fields.contains { $0.sentNames.contains { values[$0] != nil } }
  }

  var hasFiles: Bool {
    (state.isReview ? form.fields.filter { asking($0) != .never } : fields).contains(
      where: \.isFile)
  }

  var isLastPage: Bool { pageNumber >= form.pages.count - 1 }
}

extension Field {
  /// The names under which its answer is sent, but for files.
  var sentNames: [String] {
    switch kind {
    case .heading, .file: []
    case .matrix(let rows, _): rows.map { "\(name).\($0.value)" }
    case .slot: ["\(name).date", "\(name).time"]
    default: [name]
    }
  }

  var isFile: Bool {
    if case .file = kind { true } else { false }
  }
}
