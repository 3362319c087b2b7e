import Vocabulary

extension FormDefinition {
  /// As JSON, always the same for the same form.
  var compiled: [UInt8] {
    CompiledJSON.mapping([
      ("title", .init(title)), ("intro", intro.map { .init($0) }),
      ("route", route.map { .text($0) }), ("purpose", purpose.map { .init($0) }),
      ("retain", .text("\(retention) days")), ("currency", currency.map { .text($0) }),
      ("fields", .list(fields.map(\.compiled))),
      ("pages", pages.count == 1 && pages[0].title == nil ? nil : .list(pages.map(\.compiled))),
      (
        "subscribe",
        subscription.map {
          .mapping([("list", .text($0.list)), ("field", .text($0.field))])
        }
      ),
      ("acknowledge", acknowledgement.map { .text($0) }), ("button", button.map { .init($0) }),
      ("thanks", thanks.map { .init($0) }),
    ]).bytes
  }
}

extension FormPage {
  fileprivate var compiled: CompiledJSON {
    .mapping([("title", title.map { .init($0) }), ("fields", .init(fields))])
  }
}

extension Field {
  fileprivate var compiled: CompiledJSON {
    let isFixed = kind == .heading || kind == .hidden
    return .mapping(
      [
        ("name", .text(name)), ("label", .init(label)), ("type", .text(kind.type.rawValue)),
        ("required", isRequired && !isFixed ? .text("true") : nil),
        ("hint", hint.map { .init($0) }), ("placeholder", placeholder.map { .init($0) }),
        ("default", standard.map { .text($0) }),
        (
          "when",
          condition.map { .mapping([($0.field, .init($0.values))]) }
        ),
        ("purpose", purpose.map { .init($0) }),
        ("retain", retention.map { .text("\($0) days") }),
        ("autocomplete", autocomplete.map { .text($0) }),
      ] + kind.compiled)
  }
}

extension FieldKind {
  var type: FieldType {
    switch self {
    case .text: .text
    case .paragraph: .paragraph
    case .email: .email
    case .phone: .phone
    case .url: .url
    case .number: .number
    case .date: .date
    case .choice: .choice
    case .choices: .choices
    case .scale: .scale
    case .matrix: .matrix
    case .file: .file
    case .consent: .consent
    case .hidden: .hidden
    case .heading: .heading
    case .slot: .slot
    }
  }

  fileprivate var compiled: [(key: String, value: CompiledJSON?)] {
    switch self {
    case .text(let rule), .paragraph(let rule):
      [
        ("min", .init(rule.length.lowerBound)), ("max", .init(rule.length.upperBound)),
        ("pattern", rule.pattern.map { .text($0.source) }),
      ]
    case .number(let rule):
      [
        ("min", rule.least.map { .text(Millionths.text($0)) }),
        ("max", rule.most.map { .text(Millionths.text($0)) }),
        ("step", .text(Millionths.text(rule.step))),
        ("price", rule.price.map { .text($0.written) }),
      ]
    case .date(let rule):
      [
        ("min", rule.earliest.map { .text($0.text) }), ("max", rule.latest.map { .text($0.text) }),
      ]
    case .choice(let options): [("options", .list(options.map { .init($0) }))]
    case .choices(let options, let chosen):
      [
        ("options", .list(options.map { .init($0) })), ("min", .init(chosen.lowerBound)),
        ("max", .init(chosen.upperBound)),
      ]
    case .scale(let steps, let low, let high):
      [
        ("from", .init(steps.lowerBound)), ("to", .init(steps.upperBound)),
        ("labels", low.flatMap { low in high.map { .list([.init(low), .init($0)]) } }),
      ]
    case .matrix(let rows, let columns):
      [
        ("rows", .list(rows.map { .init($0) })), ("columns", .list(columns.map { .init($0) })),
      ]
    case .file(let rule):
      [
        ("accept", .init(rule.formats.map(\.rawValue))),
        ("max", .text("\(rule.size) bytes")),
      ]
    case .consent(let wording): [("wording", .init(wording))]
    case .slot(let rule): [("days", .init(rule.days)), ("minutes", .init(rule.minutes))]
    case .email, .phone, .url, .hidden, .heading: []
    }
  }
}

extension Money {
  /// In digits and a point, as an author writes it.
  var written: String {
    let digits = String(minorUnits.magnitude)
    guard fractionDigits > 0 else { return digits }
    let padded =
      String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    return padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}
