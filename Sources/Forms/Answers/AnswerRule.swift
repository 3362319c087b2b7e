import Settings
import Vocabulary

/// Checks one typed or chosen value against the rule of its field.
struct AnswerRule {
  let limits: FormLimits
  /// Nil where no day is today, as when a definition is read: bounds that hang on it are not held.
  var today: CivilDate?

  /// The value as it is stored.
  func value(_ text: String, as kind: FieldKind) throws(RefusalReason) -> String {
    switch kind {
    case .text(let rule): return try self.text(line(text), rule, most: limits.line)
    case .paragraph(let rule): return try self.text(paragraph(text), rule, most: limits.paragraph)
    case .hidden:
      return try self.text(line(text), TextRule(length: 0...limits.line), most: limits.line)
    case .email: return try email(line(text))
    case .phone: return try phone(line(text))
    case .url: return try WebAddress.check(line(text), most: 2_048)
    case .number(let rule): return try NumberCheck.value(line(text), rule)
    case .date(let rule): return try date(line(text), rule)
    case .choice(let options), .choices(let options, _): return try option(text, options)
    case .scale(let steps, _, _): return try step(line(text), steps)
    case .matrix(_, let columns): return try option(text, columns)
    case .consent:
      guard text == FieldKind.ticked else { throw RefusalReason(.noOption) }
      return text
    case .file: throw RefusalReason(.fileAsText)
    case .heading, .slot: throw RefusalReason(.unknownName)
    }
  }

  private func line(_ text: String) throws(RefusalReason) -> String { try SentText.line(text) }
  private func paragraph(_ text: String) throws(RefusalReason) -> String {
    try SentText.paragraph(text)
  }

  private func text(
    _ text: String, _ rule: TextRule, most limit: Int
  ) throws(RefusalReason) -> String {
    let count = text.utf16.count
    let most = min(rule.length.upperBound, limit)
    guard count <= most else {
      throw RefusalReason(.tooLong, ["most": String(most), "count": String(count)])
    }
    guard count >= rule.length.lowerBound else {
      throw RefusalReason(
        .tooShort, ["least": String(rule.length.lowerBound), "count": String(count)])
    }
    guard rule.pattern?.matches(text) ?? true else { throw RefusalReason(.pattern) }
    return text
  }

  private func email(_ text: String) throws(RefusalReason) -> String {
    guard text.utf8.count <= 254 else { throw RefusalReason(.emailTooLong) }
    do { return try EmailAddress(text).text } catch { throw RefusalReason(.email) }
  }

  /// What people write: `+44 (0)1632 960142 ext. 12`.
  private func phone(_ text: String) throws(RefusalReason) -> String {
    let plain = text.lowercased().replacing("ext", with: "", maxReplacements: 1)
    let digits = plain.utf8.filter { $0 &- 0x30 < 10 }.count
    let others = plain.utf8.filter { !($0 &- 0x30 < 10) }
    guard (5...20).contains(digits), others.allSatisfy({ " +()-./".utf8.contains($0) }),
      text.utf8.count <= 60
    else { throw RefusalReason(.phone) }
    return text
  }

  private func date(_ text: String, _ rule: DateRule) throws(RefusalReason) -> String {
    guard let day = CivilDate(written: text) else {
      let bytes = Array(text.utf8)
      let looksLikeOne =
        bytes.count == 10
        && bytes.enumerated().allSatisfy { [4, 7].contains($0) ? $1 == 0x2D : $1 &- 0x30 < 10 }
      guard !looksLikeOne else { throw RefusalReason(.noSuchDay) }
      throw RefusalReason(
        .date, ["example": (today ?? CivilDate(daysSince1970: 20_811)).description])
    }
    if let earliest = bound(rule.earliest), day < earliest {
      throw RefusalReason(.tooEarly, ["day": DayWords.long(earliest)])
    }
    if let latest = bound(rule.latest), day > latest {
      throw RefusalReason(.tooLate, ["day": DayWords.long(latest)])
    }
    return day.description
  }

  private func bound(_ bound: DateRule.Bound?) -> CivilDate? {
    switch bound {
    case .day(let day)?: day
    case .daysFromToday?: today.flatMap { bound?.day(from: $0) }
    case nil: nil
    }
  }

  private func option(_ text: String, _ options: [AnswerOption]) throws(RefusalReason) -> String {
    guard options.contains(where: { $0.value == text }) else { throw RefusalReason(.noOption) }
    return text
  }

  private func step(_ text: String, _ steps: ClosedRange<Int>) throws(RefusalReason) -> String {
    guard let number = Int(text), steps.contains(number), String(number) == text else {
      throw RefusalReason(
        .noScaleStep, ["least": String(steps.lowerBound), "most": String(steps.upperBound)])
    }
    return text
  }
}
