/// What holds for every form of a site unless its file says otherwise.
public struct FormDefaults: Sendable, Hashable {
  /// ISO 4217: `GBP`; nil where the site has no prices.
  public var currency: String?
  /// Days for which a submission is kept.
  public var retention: Int
  public var limits: FormLimits
  /// Whether the site says when the business is open, without which there are no slots.
  public var hasOpeningHours: Bool

  public init(
    currency: String? = nil, retention: Int = 400, limits: FormLimits = FormLimits(),
    hasOpeningHours: Bool = true
  ) {
    (self.currency, self.retention) = (currency, retention)
    (self.limits, self.hasOpeningHours) = (limits, hasOpeningHours)
  }
}

/// How much may be sent at all, whatever a form allows.
public struct FormLimits: Sendable, Hashable {
  /// In UTF-16 units, as browsers count for `maxlength`, so that the two never disagree.
  public var line: Int, paragraph: Int
  /// In bytes.
  public var url: Int
  /// How many files one submission may hold, and how large each may be, in bytes.
  public var files: Int, fileSize: Int
  /// Values that a form may ask for.
  public var fields: Int

  public init(
    line: Int = 1_000, paragraph: Int = 20_000, url: Int = 2_048, files: Int = 5,
    fileSize: Int = 5 << 20, fields: Int = 150
  ) {
    (self.line, self.paragraph, self.url) = (line, paragraph, url)
    (self.files, self.fileSize, self.fields) = (files, fileSize, fields)
  }

  /// For a form that was checked against the site's limits when it was built.
  static let none = FormLimits(
    line: .max, paragraph: .max, url: .max, files: .max, fileSize: .max, fields: .max)
}
