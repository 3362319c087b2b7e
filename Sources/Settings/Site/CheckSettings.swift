/// What `rapport check` looks for beside what a build says.
public enum Check: String, CaseIterable, Sendable {
  case links, anchors, titles, descriptions, images, headings, orphans, deadEnds = "dead-ends"
  case keys, dates, quotes, components, assets, weight, forms, newsletters
}

/// What a check looks for, and from where on a page is too heavy.
public struct CheckSettings: Hashable, Sendable {
  /// Not looked for.
  public var skip: [Check] = []
  /// In bytes: a page with its style sheet, scripts and pictures, and one picture alone.
  public var pageWeight = 1 << 20
  public var pictureWeight = 500 << 10
  /// For how many days an outside link that was good is not asked for again.
  public var linkDays = 7

  public init() {}
}

extension CheckSettings {
  static let keys = [
    SettingKey(
      "check.skip",
      "a list of \(Check.allCases.map(\.rawValue).joined(separator: ", "))", "[]",
      "What `rapport check` is not to look for."),
    SettingKey(
      "check.page-weight", "a size", "1024 KiB",
      "From where on a page is too heavy for a telephone, with all that it shows."),
    SettingKey(
      "check.picture-weight", "a size", "500 KiB", "From where on one picture is too heavy."),
    SettingKey(
      "check.link-days", "days", "7",
      "How long an outside link that was good is not asked for again; 0 for always."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("check") { [self] inner in
        var checks = self
        checks.skip = inner.choices("skip") ?? skip
        checks.pageWeight = inner.size("page-weight") ?? pageWeight
        checks.pictureWeight = inner.size("picture-weight") ?? pictureWeight
        checks.linkDays = inner.integer("link-days", in: 0...365) ?? linkDays
        return checks
      } ?? self
  }
}
