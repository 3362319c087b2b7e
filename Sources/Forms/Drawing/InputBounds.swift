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
        ("min", rule.least.map(Self.decimal)), ("max", rule.most.map(Self.decimal)),
        ("step", Self.decimal(rule.step)),
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

  /// Millionths as a decimal number: 2500000 is `2.5`.
  static func decimal(_ millionths: Int) -> String {
    let magnitude = millionths.magnitude
    var fraction = String(magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return (millionths < 0 ? "-" : "") + String(magnitude / 1_000_000)
      + (fraction.isEmpty ? "" : "." + fraction)
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
