import Vocabulary

/// Adds prices in whole minor units.
enum FormTotal {
  /// Nil where the sum does not fit.
  static func adding(_ kind: FieldKind, _ values: [String], to sum: Int) -> Int? {
    switch kind {
    case .number(let rule):
      guard let price = rule.price, let text = values.first else { return sum }
      guard let count = Millionths.read(text) else { return nil }
      let product = price.minorUnits.multipliedReportingOverflow(by: count / Millionths.one)
      return product.overflow ? nil : plus(sum, product.partialValue)
    case .choice(let options), .choices(let options, _):
      var total: Int? = sum
      for option in options where values.contains(option.value) {
        total = total.flatMap { plus($0, option.price?.minorUnits ?? 0) }
      }
      return total
    default: return sum
    }
  }

  private static func plus(_ one: Int, _ other: Int) -> Int? {
    let sum = one.addingReportingOverflow(other)
    return sum.overflow ? nil : sum.partialValue
  }
}
