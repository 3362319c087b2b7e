/// An exact amount in the smallest unit of its currency.
public struct Money: Hashable, Sendable {
  /// Cents for EUR, yen for JPY.
  public let minorUnits: Int
  /// ISO 4217, in capitals: `GBP`.
  public let currency: String

  public init(minorUnits: Int, currency: String) {
    (self.minorUnits, self.currency) = (minorUnits, currency)
  }

  /// How many digits stand after the point (ISO 4217, those that are not two).
  public var fractionDigits: Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
      "VND", "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
