/// What transforms need to know of the site.
public struct RenderEnvironment: Sendable {
  /// Where the site will stand: `https://example.org/shop`, without a slash at its end.
  public var baseURL: String
  /// BCP 47: `en`.
  public var language: String
  public var dateWords: DateWords
  public var numberSigns: NumberSigns

  public init(
    baseURL: String = "", language: String = "en", dateWords: DateWords = .english,
    numberSigns: NumberSigns = .english
  ) {
    (self.baseURL, self.language) = (baseURL, language)
    (self.dateWords, self.numberSigns) = (dateWords, numberSigns)
  }
}

/// The signs between the digits of a number.
public struct NumberSigns: Sendable, Hashable {
  public var decimal: String, grouping: String

  public init(decimal: String, grouping: String) {
    (self.decimal, self.grouping) = (decimal, grouping)
  }

  public static let english = NumberSigns(decimal: ".", grouping: ",")
}
