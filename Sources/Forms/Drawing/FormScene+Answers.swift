/// Answers that are shown or carried along, instead of being asked for.
extension FormScene {
  /// The answers of the other pages, and of all pages where they are looked over.
  var carried: HTMLWriter {
    var html = HTMLWriter()
    let drawn = state.isReview ? [] : Set(fields.map(\.name))
    for field in form.fields where !drawn.contains(field.name) {
      for name in field.sentNames {
        for value in sent(name) {
          html.open("input", [("type", "hidden"), ("name", name), ("value", value)])
          html.endLine()
        }
      }
    }
    return html
  }

  var answersList: HTMLWriter {
    var html = HTMLWriter()
    html.open("dl", [("class", "form-answers")])
    html.endLine()
    for field in form.fields where asking(field) != .never { list(field, &html) }
    html.close("dl")
    html.endLine()
    for field in form.fields where field.isFile && asking(field) != .never {
      html.append(FieldDrawing(field, in: self).fileAgain)
    }
    return html
  }

  private func list(_ field: Field, _ html: inout HTMLWriter) {
    switch field.kind {
    case .hidden, .heading, .file: return
    case .matrix(let rows, _):
      for row in rows {
        item(
          words.rowRefusal.filled(text(field.label), text(row.label)),
          sent("\(field.name).\(row.value)").map { answer($0, to: field) }, &html)
      }
    case .slot:
      let parts = field.sentNames.compactMap { sent($0).first }.filter { !$0.isEmpty }
      item(text(field.label), parts.isEmpty ? [] : [parts.joined(separator: ", ")], &html)
    default:
      item(
        text(field.label), sent(field.name).filter { !$0.isEmpty }.map { answer($0, to: field) },
        &html)
    }
  }

  private func item(_ label: String, _ answers: [String], _ html: inout HTMLWriter) {
    html.open("div")
    html.element("dt", label)
    if answers.isEmpty { html.element("dd", [("class", "none")], words.noAnswer) }
    for answer in answers {
      html.open("dd")
      // Whatever direction it turns to, the rest of the page does not follow (form-C4).
      html.element("bdi", answer)
      html.close("dd")
    }
    html.close("div")
    html.endLine()
  }

  /// An answer in words: the label of an option, “Yes” for a tick.
  func answer(_ value: String, to field: Field) -> String {
    let options: [AnswerOption]
    switch field.kind {
    case .choice(let all), .choices(let all, _): options = all
    case .matrix(_, let columns): options = columns
    case .consent where value == FieldKind.ticked: return words.yes
    default: return value
    }
    return options.first { $0.value == value }.map { text($0.label) } ?? value
  }
}

extension FieldDrawing {
  /// A browser never fills in a file by itself, so it has to be chosen anew.
  var fileAgain: HTMLWriter {
    var again = field
    again.hint = Words(scene.words.fileAgain)
    return FieldDrawing(again, in: scene).html
  }
}
