public import Vocabulary

extension Transform {
  static let money = Transform(
    "money", [.money, .number, .text], with: [.text("currency").optional],
    "Writes an amount with the sign of its currency; a bare number needs the currency.",
    example: (#"{{price | money: "GBP"}}"#, "£12.50")
  ) { arguments throws(TransformProblem) in
    let currency = arguments.text(0)
    if let currency, currency.utf8.count != 3 || currency.uppercased() != currency {
      throw TransformProblem(
        "“\(currency)” is not a currency.",
        advice: "Write three capitals of ISO 4217, such as GBP or EUR.")
    }
    return PreparedTransform { value, environment in
      guard let money = Money(value, currency: currency) else { return value }
      return .text(money.written(environment.numberSigns))
    }
  }
}

extension Money {
  /// An amount, or a number of whole pounds, or a text such as `12.50`.
  fileprivate init?(_ value: Value, currency: String?) {
    switch (value, currency) {
    case (.money(let money), _): self = money
    case (.number(let number), let currency?):
      self.init(decimal: String(number), currency: currency)
    case (.text(let text), let currency?): self.init(decimal: text, currency: currency)
    default: return nil
    }
  }

  /// Exact: no digit more than the currency has, and no binary fraction.
  init?(decimal text: String, currency: String) {
    let digits = Money(minorUnits: 0, currency: currency).fractionDigits
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""[...].utf8
    guard fraction.count <= digits, fraction.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let padding = String(repeating: "0", count: digits - fraction.count)
    guard let units = Int("\(Substring(whole))\(Substring(fraction))\(padding)") else {
      return nil
    }
    self.init(minorUnits: units, currency: currency)
  }

  /// `£1,234.50`, `-€3.00`, `CHF 12.00`.
  public func written(_ signs: NumberSigns) -> String {
    let digits = String(minorUnits.magnitude)
    let padding = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count))
    let all = padding + digits
    let whole = all.dropLast(fractionDigits)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += signs.grouping }
      grouped.append(digit)
    }
    if fractionDigits > 0 { grouped += signs.decimal + all.suffix(fractionDigits) }
    return (minorUnits < 0 ? "-" : "") + symbol + grouped
  }

  /// The sign that readers everywhere know, else the three letters of ISO 4217.
  private var symbol: String {
    switch currency {
    case "EUR": "€"
    case "GBP": "£"
    case "USD": "$"
    case "JPY": "¥"
    case "INR": "₹"
    default: "\(currency)\u{A0}"
    }
  }
}
