public import Calendar
public import Settings
import Vocabulary

/// What came of checking what a visitor sent.
public enum FormCheck: Sendable, Hashable {
  case accepted(Answers)
  /// In the order of the fields; what is about the whole form comes first and names no field.
  case refused([FieldRefusal])
}

extension FormDefinition {
  /// Holds what was sent against the form: up to a page, from 0, or all of it.
  ///
  /// What a field was sent whose condition is not met is dropped. A name that the form does not
  /// declare is refused, as no page of ours sends one.
  public func check(
    _ sent: Sent, limits: FormLimits = FormLimits(), now: Int, hours: OpeningHours? = nil,
    zone: Zone, language: String, upTo page: Int? = nil, words: RefusalWords = .english
  ) -> FormCheck {
    let offset = zone.offset(at: now)
    var check = AnswerCheck(
      sent: sent, language: language, words: words,
      rule: AnswerRule(limits: limits, today: Timestamp(seconds: now, offset: offset).day),
      slots: hours.map { SlotCheck(hours: $0, zone: zone, now: now) })
    check.refuseStrangers(to: self)
    let asked = pages.prefix(max(0, min(page ?? pages.count, pages.count)) + 1).flatMap(\.fields)
    let names = Set(asked)
    for field in fields where page == nil || names.contains(field.name) { check.take(field) }
    if hasPrices { check.addUp(self) }
    return check.refusals.isEmpty ? .accepted(check.answers) : .refused(check.refusals)
  }

  /// Names of values that every form sends and that are ours.
  public static let ownNames: Set<String> = [
    "_form", "_token", "_page", "_origin", "_invitation", "_go", "_language", Field.trap,
  ]

  /// Whether answers come to a sum.
  public var hasPrices: Bool { fields.contains { $0.kind.hasPrice } }
}

extension FieldKind {
  var hasPrice: Bool {
    switch self {
    case .number(let rule): rule.price != nil
    case .choice(let options), .choices(let options, _): options.contains { $0.price != nil }
    default: false
    }
  }
}
