import Calendar

/// Fields that are sent under several names.
extension FieldDrawing {
  /// A table of radio buttons. Each is named by its row and its column, so that it can be
  /// understood where a narrow screen shows no table.
  func matrix(_ rows: [AnswerOption], _ columns: [AnswerOption]) -> HTMLWriter {
    group(nil, hints: []) { html in
      html.open("table", [("class", "matrix")])
      html.open("thead")
      html.open("tr")
      html.element("td", "")
      for (number, column) in columns.enumerated() {
        html.element(
          "th", [("scope", "col"), ("id", scene.id(field.name, "column\(number + 1)"))],
          scene.text(column.label))
      }
      html.close("tr")
      html.close("thead")
      html.endLine()
      html.open("tbody")
      for (number, row) in rows.enumerated() {
        html.append(self.row(row, number + 1, columns))
      }
      html.close("tbody")
      html.close("table")
    }
  }

  private func row(_ row: AnswerOption, _ number: Int, _ columns: [AnswerOption]) -> HTMLWriter {
    var html = HTMLWriter()
    let name = "\(field.name).\(row.value)"
    let chosen = Set(scene.values(of: name))
    let rowID = scene.id(field.name, "row\(number)")
    html.open("tr")
    html.element("th", [("scope", "row"), ("id", rowID)], scene.text(row.label))
    for (column, option) in columns.enumerated() {
      html.open("td")
      html.open("label", [("class", "option")])
      html.open(
        "input",
        [
          ("type", "radio"), ("id", scene.id(field.name, "\(number).\(column + 1)")),
          ("name", name), ("value", option.value),
          ("checked", HTMLWriter.flag(chosen.contains(option.value))),
          ("aria-labelledby", "\(rowID) \(scene.id(field.name, "column\(column + 1)"))"),
        ] + requirement)
      html.element("span", scene.text(option.label))
      html.close("label")
      html.close("td")
    }
    html.close("tr")
    html.endLine()
    return html
  }

  func slot(_ rule: SlotRule) -> HTMLWriter {
    group(nil, hints: [scene.words.slot.filled("\(rule.days)")]) { html in
      let invalid: [HTMLWriter.Attribute] = [("aria-invalid", invalid(slotRefusals))]
      html.open("div", [("class", "slot")])
      html.open("p")
      let dayID = scene.id(field.name, "date")
      html.element("label", [("for", dayID)], scene.words.slotDay)
      let today = scene.state.today
      html.open(
        "input",
        [
          ("type", "date"), ("id", dayID), ("name", "\(field.name).date"),
          ("value", scene.values(of: "\(field.name).date").first),
          ("min", today.map { "\($0)" }),
          ("max", today?.later(by: rule.days)),
        ] + requirement + invalid)
      html.close("p")
      html.endLine()
      html.open("p")
      let timeID = scene.id(field.name, "time")
      html.element("label", [("for", timeID)], scene.words.slotTime)
      let common: [HTMLWriter.Attribute] =
        [("id", timeID), ("name", "\(field.name).time")] + requirement + invalid
      let chosen = scene.values(of: "\(field.name).time").first
      let times = scene.place.hours.map { SlotTimes($0, every: rule.minutes).all } ?? []
      if times.isEmpty {
        html.open("input", [("type", "time")] + common + [("value", chosen)])
      } else {
        html.open("select", common)
        html.element("option", [("value", "")], scene.words.choose)
        for time in times {
          html.element(
            "option", [("value", time), ("selected", HTMLWriter.flag(time == chosen))], time)
        }
        html.close("select")
      }
      html.close("p")
      html.close("div")
    }
  }

  private var slotRefusals: [String] {
    refusals + field.sentNames.flatMap(scene.refusals)
  }
}
