import Vocabulary

/// Fields whose answers are all on the page, to be chosen from.
extension FieldDrawing {
  func radios(_ options: [AnswerOption]) -> HTMLWriter {
    let chosen = Set(scene.values(of: field.name, standard: field.standard))
    return group("radiogroup", hints: []) { html in
      html.open("div", [("class", "options")])
      for (number, option) in options.enumerated() {
        html.append(
          box("radio", option, number, isChosen: chosen.contains(option.value), requirement))
      }
      html.close("div")
    }
  }

  func boxes(_ options: [AnswerOption], chosen count: ClosedRange<Int>) -> HTMLWriter {
    let chosen = Set(scene.values(of: field.name, standard: field.standard))
    let invalid: [HTMLWriter.Attribute] = [("aria-invalid", invalid(refusals))]
    return group(nil, hints: words(for: count, of: options.count)) { html in
      html.open("div", [("class", "options")])
      for (number, option) in options.enumerated() {
        html.append(
          box("checkbox", option, number, isChosen: chosen.contains(option.value), invalid))
      }
      html.close("div")
    }
  }

  func scale(_ range: ClosedRange<Int>, low: Words?, high: Words?) -> HTMLWriter {
    let chosen = Set(scene.values(of: field.name, standard: field.standard))
    return group("radiogroup", hints: []) { html in
      html.open("div", [("class", "options scale")])
      for value in range {
        let words = value == range.lowerBound ? low : value == range.upperBound ? high : nil
        html.append(
          box(
            "radio", AnswerOption("\(value)", label: Words("\(value)")), value - range.lowerBound,
            isChosen: chosen.contains("\(value)"), requirement, words: words))
      }
      html.close("div")
    }
  }

  func consent(_ sentence: Words) -> HTMLWriter {
    var html = HTMLWriter()
    let hints = field.hint.map { [scene.text($0)] } ?? []
    html.append(remarks(hints, refusals: refusals))
    let id = scene.id(field.name)
    html.open("label", [("class", "option"), ("for", id)])
    html.open(
      "input",
      [
        ("type", "checkbox"), ("id", id), ("name", field.name), ("value", FieldKind.ticked),
        ("checked", HTMLWriter.flag(scene.sent(field.name).contains(FieldKind.ticked))),
      ] + requirement + [
        ("aria-describedby", described(hints, refusals: refusals)),
        ("aria-invalid", invalid(refusals)), ("data-consent", ""),
      ])
    html.open("span")
    html.text(scene.text(sentence))
    if field.isRequired {
      html.text(" ")
      html.element("span", [("class", "field-required")], scene.words.required)
    }
    html.close("span")
    html.close("label")
    html.endLine()
    return html
  }

  private func box(
    _ type: String, _ option: AnswerOption, _ number: Int, isChosen: Bool,
    _ more: [HTMLWriter.Attribute], words: Words? = nil
  ) -> HTMLWriter {
    var html = HTMLWriter()
    let id = scene.id(field.name, String(number + 1))
    html.open("label", [("class", "option"), ("for", id)])
    html.open(
      "input",
      [
        ("type", type), ("id", id), ("name", field.name), ("value", option.value),
        ("checked", HTMLWriter.flag(isChosen)),
        ("data-price", option.price.map { String($0.minorUnits) }),
      ] + more)
    html.open("span")
    html.text(scene.text(option.label))
    if let words { html.element("span", [("class", "end")], " " + scene.text(words)) }
    if let price = option.price {
      html.text(" ")
      html.element("span", [("class", "price")], scene.price(price))
    }
    html.close("span")
    html.close("label")
    html.endLine()
    return html
  }

  /// `{1}` to `{2}`, where the visitor is not free to choose.
  private func words(for count: ClosedRange<Int>, of all: Int) -> [String] {
    let (least, most) = (count.lowerBound, min(count.upperBound, all))
    if least == most { return [scene.words.chosen.filled("\(least)")] }
    if most < all, least <= 1 { return [scene.words.chosenMost.filled("\(most)")] }
    if least > 1 { return [scene.words.chosenFrom.filled("\(least)", "\(most)")] }
    return []
  }

  /// A question with several places to answer.
  func group(
    _ role: String?, hints more: [String], _ body: (inout HTMLWriter) -> Void
  ) -> HTMLWriter {
    var html = HTMLWriter()
    let hints = (field.hint.map { [scene.text($0)] } ?? []) + more
    let refusals = groupRefusals
    html.open(
      "fieldset",
      [
        ("role", role), ("aria-describedby", described(hints, refusals: refusals)),
        ("aria-invalid", role == nil ? nil : invalid(refusals)),
        ("aria-required", role == nil || !field.isRequired ? nil : "true"),
      ])
    html.endLine()
    html.open("legend")
    question(&html)
    html.close("legend")
    html.endLine()
    html.append(remarks(hints, refusals: refusals))
    body(&html)
    html.endLine()
    html.close("fieldset")
    html.endLine()
    return html
  }

  /// Those of a matrix are refused by row.
  private var groupRefusals: [String] {
    guard case .matrix(let rows, _) = field.kind else {
      return refusals + field.sentNames.filter { $0 != field.name }.flatMap(scene.refusals)
    }
    return refusals
      + rows.flatMap { row in
        scene.refusals(of: "\(field.name).\(row.value)").map {
          scene.words.rowRefusal.filled(scene.text(row.label), $0)
        }
      }
  }
}
