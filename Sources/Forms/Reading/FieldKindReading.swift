import Settings
import Vocabulary

extension FieldKind {
  /// What the keys of a field say about its answer; nil where they leave no kind of answer.
  static func read(
    _ type: FieldType, _ reading: inout Reading, at node: Node, label: Words,
    _ defaults: FormDefaults
  ) -> FieldKind? {
    switch type {
    case .text: return text(&reading, most: defaults.limits.line)
    case .paragraph: return paragraph(&reading, most: defaults.limits.paragraph)
    case .email: return .email
    case .phone: return .phone
    case .url: return .url
    case .number: return number(&reading, at: node, currency: defaults.currency)
    case .date: return date(&reading, at: node)
    case .choice, .choices: return choice(type, &reading, at: node, defaults.currency)
    case .scale: return scale(&reading, at: node)
    case .matrix: return matrix(&reading, at: node)
    case .file: return file(&reading, most: defaults.limits.file)
    case .consent: return .consent(reading.words("wording") ?? label)
    case .hidden: return .hidden
    case .heading: return .heading
    case .slot: return slot(&reading, at: node, defaults)
    }
  }

  private static func text(_ reading: inout Reading, most: Int) -> FieldKind {
    let length = length(&reading, most: most)
    var pattern: Pattern?
    if let node = reading.node("pattern"), let text = reading.text("pattern") {
      do {
        pattern = try Pattern(text)
      } catch {
        let column = node.column + (node.isQuoted ? 1 : 0) + error.offset
        reading.report(.error, line: node.line, column: column, error.message)
      }
    }
    return .text(TextRule(length: length, pattern: pattern))
  }

  private static func paragraph(_ reading: inout Reading, most: Int) -> FieldKind {
    .paragraph(TextRule(length: length(&reading, most: most)))
  }

  private static func length(_ reading: inout Reading, most: Int) -> ClosedRange<Int> {
    let least = reading.integer("min", in: 0...most) ?? 0
    let limit = reading.integer("max", in: 1...most) ?? most
    return reading.span(least, limit, "the shortest answer is longer than the longest") ?? 0...most
  }

  private static func number(
    _ reading: inout Reading, at node: Node, currency: String?
  ) -> FieldKind {
    var rule = NumberRule(
      least: reading.decimal("min"), most: reading.decimal("max"),
      step: reading.decimal("step") ?? Millionths.one,
      price: reading.price("price", in: currency))
    if rule.step < 1, let step = reading.node("step") {
      reading.report(.error, at: step, "a step is more than 0")
      rule.step = Millionths.one
    }
    if rule.price != nil {
      rule.least = rule.least ?? 0
      let least = rule.least ?? 0
      if rule.step % Millionths.one != 0 || least % Millionths.one != 0 || least < 0 {
        reading.report(
          .error, at: node, "what has a price is counted in whole numbers from 0 on",
          advice: "Leave out “step:”, and let “min:” be a whole number.")
      }
    }
    if let least = rule.least, let most = rule.most {
      _ = reading.span(least, most, "the least number is more than the greatest")
    }
    return .number(rule)
  }

  private static func date(_ reading: inout Reading, at node: Node) -> FieldKind {
    let rule = DateRule(earliest: reading.dateBound("min"), latest: reading.dateBound("max"))
    switch (rule.earliest, rule.latest) {
    case (.day(let first)?, .day(let last)?):
      _ = reading.span(first, last, "the first day is later than the last")
    case (.daysFromToday(let first)?, .daysFromToday(let last)?):
      _ = reading.span(first, last, "the first day is later than the last")
    default: break
    }
    return .date(rule)
  }

  private static func slot(
    _ reading: inout Reading, at node: Node, _ defaults: FormDefaults
  ) -> FieldKind {
    if !defaults.hasOpeningHours {
      reading.report(
        .error, at: node,
        "a slot lies within the opening hours, and nothing says when the business is open",
        advice: "Write “hours:” into site/site.yaml.")
    }
    return .slot(
      SlotRule(
        days: reading.integer("days", in: 1...365) ?? 14,
        minutes: reading.integer("minutes", in: 5...480) ?? 30))
  }
}

extension Reading {
  /// Reports bounds that leave nothing between them.
  mutating func span<Bound: Comparable>(
    _ least: Bound, _ most: Bound, _ message: String
  ) -> ClosedRange<Bound>? {
    if least <= most { return least...most }
    if let node = node("min") ?? node("max") ?? node("from") {
      report(.error, at: node, message)
    }
    return nil
  }
}
