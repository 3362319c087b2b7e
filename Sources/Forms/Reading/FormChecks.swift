import Settings
import Vocabulary

extension FormDefinition {
  /// What can only be seen when all of a form has been read.
  func check(_ read: [ReadField], _ reading: inout Reading, _ defaults: FormDefaults) {
    for field in read {
      checkPurpose(field, &reading)
      checkRetention(field, &reading)
      checkStandard(field, &reading, defaults)
      checkPage(field, &reading)
      checkLength(field, &reading)
    }
    checkSubscription(&reading)
    let count = fields.reduce(0) { $0 + $1.kind.mostValues }
    if count > Self.mostValues, let node = reading.node("fields") {
      reading.report(
        .error, at: node,
        "a form asks for \(Self.mostValues) answers at most, and this one for \(count)",
        advice: "Make two forms of it.")
    }
  }

  /// Of the 200 values that a browser may send at once (form-3.1), with room for ours.
  private static let mostValues = 150

  private func checkPurpose(_ read: ReadField, _ reading: inout Reading) {
    guard read.field.isPersonal, read.field.purpose == nil, purpose == nil else { return }
    reading.report(
      .error, at: read.at,
      "“\(read.field.name)” is personal, and nothing says what it is asked for",
      advice: "Write “purpose: To answer you”, at the field or for the whole form.")
  }

  private func checkRetention(_ read: ReadField, _ reading: inout Reading) {
    guard let node = read.retention, let days = read.field.retention, days > retention else {
      return
    }
    reading.report(
      .warning, at: node,
      "the whole submission is forgotten after \(retention) days, and this answer with it")
  }

  private func checkStandard(
    _ read: ReadField, _ reading: inout Reading, _ defaults: FormDefaults
  ) {
    guard let node = read.standard, let text = read.field.standard else { return }
    do throws(RefusalReason) {
      _ = try AnswerRule(limits: defaults.limits).value(text, as: read.field.kind)
    } catch {
      reading.report(
        .error, at: node, "“\(Excerpt.short(text))” cannot be the default of this field",
        advice: RefusalWords.english.sentence(error, label: read.field.label.standard))
    }
  }

  private func checkPage(_ read: ReadField, _ reading: inout Reading) {
    guard case .file = read.field.kind, let page = page(of: read.field.name),
      page < pages.count - 1
    else { return }
    reading.report(
      .error, at: read.at,
      "“\(read.field.name)” is a file, and files are asked for on the last page only",
      advice: "Move it to the last of the “pages:”; a browser sends a file once.")
  }

  private func checkLength(_ read: ReadField, _ reading: inout Reading) {
    guard
      let name = read.field.kind.sentNames(of: read.field.name).first(where: { $0.utf8.count > 64 })
    else { return }
    reading.report(
      .error, at: read.at, "“\(name)” would be sent, and a name has 64 letters at most",
      advice: "Give the field or the row a shorter name.")
  }

  private func checkSubscription(_ reading: inout Reading) {
    guard let rule = subscription, let node = reading.node("subscribe") else { return }
    let consents = fields.filter { if case .consent = $0.kind { true } else { false } }
    if !consents.contains(where: { $0.name == rule.field }) {
      let isThere = fields.contains { $0.name == rule.field }
      reading.report(
        .error, at: node,
        isThere
          ? "“\(rule.field)” joins a list, and is no field of type consent"
          : "there is no field “\(Excerpt.short(rule.field))” to join the list by",
        advice: NearestName.question(rule.field, among: consents.map(\.name))
          ?? "Write a field “- { name: newsletter, type: consent, label: … }”.")
    }
    if !fields.contains(where: { $0.kind == .email }) {
      reading.report(
        .error, at: node, "who joins a list needs an e-mail address, and this form asks for none",
        advice:
          "Write a field “- { name: email, label: Your e-mail, type: email, required: true }”.")
    }
  }
}

extension FieldKind {
  /// How many values a browser sends for it.
  fileprivate var mostValues: Int {
    if case .choices(_, let chosen) = self { chosen.upperBound } else { sentNames(of: "").count }
  }

  /// Under what names the answers of a field are sent.
  public func sentNames(of name: String) -> [String] {
    switch self {
    case .heading: []
    case .matrix(let rows, _): rows.map { "\(name).\($0.value)" }
    case .slot: ["\(name).date", "\(name).time"]
    default: [name]
    }
  }
}
