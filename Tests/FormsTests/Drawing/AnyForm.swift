import Testing
import Vocabulary

@testable import Forms

/// A form with a field of every kind, all of its words given.
func anyForm(saying words: String = "Words", pages: Int = 1) throws -> FormDefinition {
  let said = Words(words)
  let options = [
    AnswerOption("a", label: said, price: Money(minorUnits: 1250, currency: "GBP")),
    AnswerOption("b", label: said),
  ]
  let kinds: [(String, FieldKind)] = [
    ("name", .text(TextRule(length: 0...80))),
    ("order", .text(TextRule(length: 9...9, pattern: try Pattern("[A-Z]{2}-[0-9]{6}")))),
    ("what", .paragraph(TextRule(length: 10...5000))),
    ("email", .email), ("phone", .phone), ("site", .url),
    (
      "count",
      .number(
        NumberRule(
          least: 0, most: 99_500_000, step: 500_000, price: Money(minorUnits: 320, currency: "GBP"))
      )
    ),
    ("day", .date(DateRule(earliest: .daysFromToday(1), latest: .daysFromToday(30)))),
    ("pick", .choice(options)),
    ("list", .choice((1...9).map { AnswerOption("\($0)", label: said) })),
    ("several", .choices(options, chosen: 1...2)),
    ("scale", .scale(1...5, low: said, high: said)),
    (
      "matrix",
      .matrix(
        rows: [AnswerOption("r1", label: said), AnswerOption("r2", label: said)], columns: options)
    ),
    ("photo", .file(FileRule(formats: [.jpg, .pdf], size: 5 << 20))),
    ("news", .consent(said)), ("secret", .hidden), ("part", .heading),
    ("slot", .slot(SlotRule(days: 14, minutes: 30))),
  ]
  var fields = kinds.map { Field($0.0, label: said, kind: $0.1, isRequired: true) }
  for index in fields.indices {
    (fields[index].hint, fields[index].placeholder) = (said, said)
    fields[index].purpose = said
  }
  fields.append(Field("why", label: said, kind: .text(TextRule(length: 0...80)), isRequired: true))
  fields[fields.count - 1].condition = Condition(field: "pick", values: ["a"])
  var form = FormDefinition(
    name: try #require(FormName("any")), title: said, fields: fields, version: "0123456789abcdef")
  (form.intro, form.purpose, form.button) = (said, said, said)
  form.currency = "GBP"
  if pages > 1 {
    let share = (fields.count + pages - 1) / pages
    form.pages = (0..<pages).map { page in
      FormPage(
        title: said, fields: fields.dropFirst(page * share).prefix(share).map(\.name))
    }
  }
  return form
}

extension FormDrawing {
  init(_ form: FormDefinition) {
    self.init(form, action: "/rapport/forms/\(form.name)", language: "en")
  }
}
