import Vocabulary

/// Fields that have a label and one place to answer below it.
extension FieldDrawing {
  var line: HTMLWriter {
    var html = HTMLWriter()
    let id = scene.id(field.name)
    let hints = (field.hint.map { [scene.text($0)] } ?? []) + boundsInWords
    html.open("label", [("for", id)])
    question(&html)
    if case .number(let rule) = field.kind, let price = rule.price {
      html.text(" ")
      html.element("span", [("class", "price")], scene.words.each.filled(scene.price(price)))
    }
    html.close("label")
    html.endLine()
    html.append(remarks(hints, refusals: refusals))
    let common: [HTMLWriter.Attribute] =
      [("id", id), ("name", field.name)] + requirement
      + [
        ("aria-describedby", described(hints, refusals: refusals)),
        ("aria-invalid", invalid(refusals)),
      ]
    switch field.kind {
    case .paragraph(let rule): html.append(paragraph(rule, common))
    case .choice(let options): html.append(select(options, common))
    case .file(let rule):
      html.open(
        "input",
        [("type", "file")] + common
          + [("accept", rule.accept), ("data-most-bytes", String(rule.size))])
    default:
      let value = scene.values(of: field.name, standard: field.standard).first
      let isKept = isKept(value ?? "")
      html.open(
        "input",
        [("type", isKept ? inputType : "text")] + common + (isKept ? bounds : [])
          + [
            ("value", value),
            ("placeholder", field.placeholder.map(scene.text)),
            ("autocomplete", field.autocomplete),
          ])
    }
    html.endLine()
    return html
  }

  /// Browsers drop what is no date or number of theirs, and the visitor would have lost it.
  private func isKept(_ value: String) -> Bool {
    switch field.kind {
    case .date: value.isEmpty || CivilDate(written: value) != nil
    case .number: value.isEmpty || Millionths.read(value) != nil
    default: true
    }
  }

  private var inputType: String {
    switch field.kind {
    case .email: "email"
    case .phone: "tel"
    case .url: "url"
    case .number: "number"
    case .date: "date"
    default: "text"
    }
  }

  private func paragraph(_ rule: TextRule, _ common: [HTMLWriter.Attribute]) -> HTMLWriter {
    var html = HTMLWriter()
    html.open(
      "textarea",
      common + rule.lengths
        + [
          ("rows", rule.length.upperBound <= 300 ? "3" : "7"),
          ("placeholder", field.placeholder.map(scene.text)),
          ("autocomplete", field.autocomplete),
        ])
    // A line end that comes first is dropped, so that the visitor's own has to be the second.
    html.endLine()
    html.text(scene.values(of: field.name, standard: field.standard).first ?? "")
    html.close("textarea")
    return html
  }

  private func select(_ options: [AnswerOption], _ common: [HTMLWriter.Attribute]) -> HTMLWriter {
    var html = HTMLWriter()
    let chosen = Set(scene.values(of: field.name, standard: field.standard))
    html.open("select", common + [("autocomplete", field.autocomplete)])
    html.element("option", [("value", "")], scene.words.choose)
    for option in options {
      html.element(
        "option",
        [
          ("value", option.value), ("selected", HTMLWriter.flag(chosen.contains(option.value))),
          ("data-price", option.price.map { String($0.minorUnits) }),
        ],
        scene.text(option.label) + (option.price.map { " – " + scene.price($0) } ?? ""))
    }
    html.close("select")
    return html
  }

  private var boundsInWords: [String] {
    switch field.kind {
    case .text(let rule), .paragraph(let rule):
      var words: [String] = []
      if rule.length.lowerBound > 1 {
        words.append(scene.words.atLeast.filled(String(rule.length.lowerBound)))
      }
      // The end of one line is seen; of a long text it is good to know before.
      if case .paragraph = field.kind, rule.length.upperBound < TextRule.unspoken {
        words.append(scene.words.atMost.filled(String(rule.length.upperBound)))
      }
      return words
    case .file(let rule): return [scene.words.file.filled(rule.formatsInWords, rule.sizeInWords)]
    default: return []
    }
  }
}

extension FileRule {
  /// For `accept`: types by their endings, and for phones by their media types.
  var accept: String {
    formats.map { format in
      switch format {
      case .pdf: ".pdf,application/pdf"
      case .png: ".png,image/png"
      case .jpg: ".jpg,.jpeg,image/jpeg"
      case .txt: ".txt,text/plain"
      case .csv: ".csv,text/csv"
      }
    }.joined(separator: ",")
  }

  var formatsInWords: String { formats.map { $0.rawValue.uppercased() }.joined(separator: ", ") }

  /// Rounded down: whoever keeps to it is never refused.
  var sizeInWords: String {
    size >= 1_048_576 ? "\(size / 1_048_576) MB" : "\(max(1, size / 1024)) KB"
  }
}
