public import Settings

/// What holds for every form of a site unless its file says otherwise.
public struct FormDefaults: Sendable, Hashable {
  /// ISO 4217: `GBP`; nil where the site has no prices.
  public var currency: String?
  /// Days for which a submission is kept.
  public var retention: Int
  /// What a form may not go beyond. Characters are UTF-16 units, as browsers count them for
  /// `maxlength`, so that the two never disagree.
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

  /// As site.yaml has it.
  public init(_ site: SiteSettings) {
    self.init(
      currency: site.forms.currency, retention: site.forms.keeping.submissions,
      limits: site.forms.limits, hasOpeningHours: site.hours != nil)
  }

  /// For a form that was held against the site's limits when it was built.
  static var unbounded: Self {
    var defaults = Self()
    (defaults.limits.line, defaults.limits.paragraph) = (.max, .max)
    defaults.limits.file = .max
    return defaults
  }
}
