import Testing
import Vocabulary

@testable import Templates

struct MoneyTests {
  @Test(arguments: [
    (1250, "GBP", "£12.50"), (5, "EUR", "€0.05"), (-300, "USD", "-$3.00"),
    (123_456_789, "GBP", "£1,234,567.89"), (1234, "JPY", "¥1,234"), (0, "JPY", "¥0"),
    (1_234_567, "KWD", "KWD\u{A0}1,234.567"), (1200, "CHF", "CHF\u{A0}12.00"),
    (Int.min, "GBP", "-£92,233,720,368,547,758.08"),
  ])
  func `is written exactly`(units: Int, currency: String, text: String) {
    let money = Money(minorUnits: units, currency: currency)
    #expect(money.written(.english) == text)
  }

  @Test func `is written with the signs of a language`() {
    let signs = NumberSigns(decimal: ",", grouping: ".")
    #expect(Money(minorUnits: 123_456, currency: "EUR").written(signs) == "€1.234,56")
  }

  @Test(arguments: [
    ("12.50", 1250), ("12.5", 1250), ("12", 1200), ("-0.05", -5), ("12.505", nil), ("1,50", nil),
    ("", nil), (".5", nil), ("1e3", nil), ("99999999999999999999", nil), ("1.2.3", nil),
  ])
  func `is read from a decimal, or not at all`(text: String, units: Int?) {
    #expect(Money(decimal: text, currency: "GBP")?.minorUnits == units)
  }
}
