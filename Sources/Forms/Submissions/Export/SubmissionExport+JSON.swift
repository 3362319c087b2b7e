import Vocabulary

extension SubmissionExport {
  /// With every answer, in the order of the form.
  func json(_ one: ExportedSubmission) -> String {
    let it = one.submission
    var members: [(String, String)] = [
      ("reference", quoted(it.reference.text)), ("form", quoted(it.form)),
      ("version", quoted(it.version)), ("received", quoted(moment(it.receivedAt))),
      ("state", quoted(it.state.rawValue)), ("language", quoted(it.language)),
      ("answers", answers(one)),
    ]
    if !one.uploads.isEmpty {
      let files = one.uploads.map {
        object([
          ("field", quoted($0.field)), ("name", quoted($0.name)),
          ("type", quoted($0.mediaType)), ("size", String($0.size)),
          ("stored", quoted($0.storedName)),
        ])
      }
      members.append(("files", "[\(files.joined(separator: ","))]"))
    }
    if let total = it.total {
      members.append(("total", quoted(decimal(total))))
      members.append(("currency", quoted(total.currency)))
    }
    if let due = it.dueAt { members.append(("due", quoted(moment(due)))) }
    return object(members)
  }

  /// Every answer a list, as a program wants to find it.
  private func answers(_ one: ExportedSubmission) -> String {
    var order: [String] = []
    var values: [String: [String]] = [:]
    for answer in one.answers {
      if values[answer.field] == nil { order.append(answer.field) }
      values[answer.field, default: []].append(quoted(answer.value))
    }
    return object(order.map { ($0, "[\(values[$0, default: []].joined(separator: ","))]") })
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// RFC 8259 §7; `<` and the two line ends of Unicode are escaped too, so that the text may stand
  /// in a page (form-C2).
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", "\u{2028}", "\u{2029}", "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
