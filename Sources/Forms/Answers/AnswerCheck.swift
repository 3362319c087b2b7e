import Settings
import Vocabulary

/// Takes the answers one by one, and collects why some cannot be taken.
struct AnswerCheck {
  private let texts: [String: [String]]
  private let files: [String: [Sent.File]]
  private let language: String, words: RefusalWords
  private let rule: AnswerRule
  private let slots: SlotCheck?
  private(set) var answers = Answers()
  private(set) var refusals: [FieldRefusal] = []
  /// The answers so far, by field: what conditions ask for.
  private var given: [String: [String]] = [:]

  init(
    sent: Sent, language: String, words: RefusalWords, rule: AnswerRule, slots: SlotCheck?
  ) {
    texts = Dictionary(grouping: sent.values, by: \.name).mapValues { $0.map(\.text) }
    // A file input that was left alone is sent with neither name nor content.
    files = Dictionary(
      grouping: sent.files.filter { !($0.name.isEmpty && $0.size == 0) }, by: \.field)
    (self.language, self.words, self.rule, self.slots) = (language, words, rule, slots)
  }

  mutating func refuseStrangers(to form: FormDefinition) {
    var known = FormDefinition.ownNames
    var fileNames: Set<String> = []
    for field in form.fields {
      known.formUnion(field.kind.sentNames(of: field.name))
      if case .file = field.kind { fileNames.insert(field.name) }
    }
    if texts.keys.contains(where: { !known.contains($0) }) {
      refuse("", RefusalReason(.unknownName))
    }
    if files.keys.contains(where: { !fileNames.contains($0) }) {
      refuse("", RefusalReason(.unknownFile))
    }
    if files.values.reduce(0, { $0 + $1.count }) > rule.limits.files {
      refuse("", RefusalReason(.tooManyFiles, ["most": String(rule.limits.files)]))
    }
  }

  mutating func take(_ field: Field) {
    guard isAsked(field) else { return }
    do throws(RefusalReason) {
      switch field.kind {
      case .heading: break
      case .file(let rule): try takeFile(field, rule)
      case .matrix(let rows, _): takeRows(of: field, rows)
      case .slot(let rule): try takeSlot(field, rule)
      case .choices(let options, let chosen): try takeChoices(field, options, chosen)
      case .consent(let wording): try takeConsent(field, wording)
      default: try takeValue(field)
      }
    } catch {
      refuse(field.name, error, label: field.label)
    }
  }

  private func isAsked(_ field: Field) -> Bool {
    guard let condition = field.condition else { return true }
    return given[condition.field, default: []].contains(where: condition.values.contains)
  }

  private mutating func refuse(_ field: String, _ reason: RefusalReason, label: Words? = nil) {
    let sentence = words.sentence(reason, label: label?.text(in: language) ?? "")
    refusals.append(FieldRefusal(field, sentence))
  }

  private mutating func keep(_ field: String, _ values: [String]) {
    given[field] = values
    answers.answers.append(Answer(field, values))
  }

  /// The only value that was sent under a name; nil for none, or for blanks.
  private func single(_ name: String) throws(RefusalReason) -> String? {
    let values = texts[name] ?? []
    guard values.count <= 1 else { throw RefusalReason(.twice) }
    return values.first.flatMap { SentText.isBlank($0) ? nil : $0 }
  }
}

extension AnswerCheck {
  private mutating func takeValue(_ field: Field) throws(RefusalReason) {
    guard let text = try single(field.name) else {
      guard field.isRequired else { return }
      switch field.kind {
      case .choice, .scale: throw RefusalReason(.missingChoice)
      default: throw RefusalReason(.missing)
      }
    }
    keep(field.name, [try rule.value(text, as: field.kind)])
  }

  private mutating func takeChoices(
    _ field: Field, _ options: [AnswerOption], _ chosen: ClosedRange<Int>
  ) throws(RefusalReason) {
    let sent = Set((texts[field.name] ?? []).filter { !$0.isEmpty })
    guard !sent.isEmpty else {
      if field.isRequired { throw RefusalReason(.missingChoice) }
      return
    }
    let values = options.map(\.value).filter(sent.contains)
    guard values.count == sent.count else { throw RefusalReason(.noOption) }
    guard values.count >= chosen.lowerBound else {
      throw RefusalReason(.tooFew, ["least": String(chosen.lowerBound)])
    }
    guard values.count <= chosen.upperBound else {
      throw RefusalReason(.tooMany, ["most": String(chosen.upperBound)])
    }
    keep(field.name, values)
  }

  /// What is stored is the sentence that was agreed to, in the words that the visitor read.
  private mutating func takeConsent(_ field: Field, _ wording: Words) throws(RefusalReason) {
    guard let text = try single(field.name) else {
      if field.isRequired { throw RefusalReason(.missingConsent) }
      return
    }
    let ticked = try rule.value(text, as: field.kind)
    answers.answers.append(Answer(field.name, [wording.text(in: language)]))
    given[field.name] = [ticked]
  }

  private mutating func takeRows(of field: Field, _ rows: [AnswerOption]) {
    for row in rows {
      let name = "\(field.name).\(row.value)"
      do throws(RefusalReason) {
        if let text = try single(name) {
          keep(name, [try rule.value(text, as: field.kind)])
        } else if field.isRequired {
          throw RefusalReason(.missingRow, ["row": row.label.text(in: language)])
        }
      } catch {
        refuse(name, error, label: row.label)
      }
    }
  }

  private mutating func takeSlot(_ field: Field, _ rule: SlotRule) throws(RefusalReason) {
    let day = try single("\(field.name).date").map(oneLine)
    let time = try single("\(field.name).time").map(oneLine)
    guard day != nil || time != nil else {
      if field.isRequired { throw RefusalReason(.missing) }
      return
    }
    guard let slots else { throw RefusalReason(.slotClosed, ["day": day ?? ""]) }
    keep(field.name, [try slots.value(day: day ?? "", time: time ?? "", rule)])
  }

  private mutating func takeFile(_ field: Field, _ rule: FileRule) throws(RefusalReason) {
    guard try single(field.name) == nil else { throw RefusalReason(.fileAsText) }
    let sent = files[field.name] ?? []
    guard sent.count <= 1 else { throw RefusalReason(.twice) }
    guard let file = sent.first else {
      if field.isRequired { throw RefusalReason(.missingFile) }
      return
    }
    try FileCheck.check(file, rule, limits: self.rule.limits)
    answers.files.append(file)
  }

  /// Adds up what was chosen and counted. A sum that a browser sends is a name nobody declared.
  mutating func addUp(_ form: FormDefinition) {
    guard let currency = form.currency else { return }
    var sum: Int? = 0
    for field in form.fields {
      let values = given[field.name] ?? []
      sum = sum.flatMap { FormTotal.adding(field.kind, values, to: $0) }
    }
    guard let sum else { return refuse("", RefusalReason(.total)) }
    answers.total = Money(minorUnits: sum, currency: currency)
  }
}
