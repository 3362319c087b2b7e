import Vocabulary

/// The browser's own checks, which are never stricter than ours.
extension FieldDrawing {
  var bounds: [HTMLWriter.Attribute] {
    switch field.kind {
    case .text(let rule):
      return rule.lengths + [
        ("pattern", rule.pattern?.html),
        ("title", rule.pattern == nil ? nil : field.hint.map(scene.text)),
      ]
    case .url:
      return [("pattern", "[hH][tT][tT][pP][sS]?://.+")]
    case .number(let rule):
      return [
        ("min", rule.least.map(Millionths.text)), ("max", rule.most.map(Millionths.text)),
        ("step", Millionths.text(rule.step)),
        ("inputmode", rule.step % 1_000_000 == 0 ? "numeric" : "decimal"),
        ("data-price", rule.price.map { String($0.minorUnits) }),
      ]
    case .date(let rule):
      return [("min", day(rule.earliest)), ("max", day(rule.latest))]
    default: return []
    }
  }

  /// Counted from today where today is known: a page that was built last week does not know it.
  private func day(_ bound: DateRule.Bound?) -> String? {
    switch bound {
    case .day(let day): "\(day)"
    case .daysFromToday(let count):
      scene.state.today.map { "\(CivilDate(daysSince1970: $0.daysSince1970 + count))" }
    case nil: nil
    }
  }
}

extension TextRule {
  /// Bounds from here on are there to protect the store, not to guide the visitor.
  static let unspoken = 2000

  /// Browsers count UTF-16 units, and so do we.
  var lengths: [HTMLWriter.Attribute] {
    let most = length.upperBound
    return [
      ("minlength", length.lowerBound > 1 ? String(length.lowerBound) : nil),
      ("maxlength", most > Int(Int32.max) ? nil : String(most)),
    ]
  }
}
