import Forms
import Settings
import Templates
import Vocabulary

/// What was sent, for whoever answers it.
struct NoticeText {
  let text: String

  init(
    _ form: FormDefinition, _ answers: Answers, _ draft: SubmissionDraft, _ knowledge: Knowledge
  ) {
    var lines = ["Form: \(form.title.text(in: draft.language))"]
    if let page = draft.page { lines.append("Sent from: \(knowledge.baseURL.origin)\(page)") }
    if let due = draft.due { lines.append("Promised by: \(Self.words(due))") }
    lines.append("")
    for answer in answers.answers {
      let label = form.label(of: answer.field, in: draft.language)
      lines.append("\(label)")
      lines += answer.values.flatMap {
        Self.indented(form.words(of: $0, to: answer.field, in: draft.language))
      }
      lines.append("")
    }
    for file in answers.files {
      lines.append("\(form.label(of: file.field, in: draft.language))")
      lines += ["  \(file.name), \(file.size) bytes", ""]
    }
    if let total = answers.total { lines += ["Total: \(total.written(.english))", ""] }
    if draft.email != nil { lines.append("To answer, reply to this mail.") }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Behind two blanks, so that no answer looks like a line of ours. Its lines end in line feeds, as
  /// all that is stored do.
  private static func indented(_ value: String) -> [String] {
    value.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { "  " + String(Substring($0)) }
  }

  private static func words(_ moment: Timestamp) -> String {
    "\(moment.day) \(moment.hour):\(moment.minute < 10 ? "0" : "")\(moment.minute)"
  }
}

extension FormDefinition {
  private func field(asking name: String) -> Field? {
    let whole = name.prefix { $0 != "." }
    return fields.first { $0.name == name || $0.name == whole }
  }

  /// As the visitor read it: what was chosen of several is stored by a name of its own.
  func words(of value: String, to name: String, in language: String) -> String {
    let options: [AnswerOption] =
      switch field(asking: name)?.kind {
      case .choice(let all), .choices(let all, _), .matrix(_, let all): all
      default: []
      }
    return options.first { $0.value == value }?.label.text(in: language) ?? value
  }

  /// With its row, for an answer to a matrix.
  fileprivate func label(of name: String, in language: String) -> String {
    guard let field = field(asking: name) else { return name }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let label = field.label.text(in: language)
    guard case .matrix(let rows, _) = field.kind, parts.count == 2,
      let row = rows.first(where: { $0.value == parts[1] })
    else { return label }
    return "\(label): \(row.label.text(in: language))"
  }
}
