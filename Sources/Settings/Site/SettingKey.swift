/// A key of site.yaml as it is declared: `docs/settings` is written from these.
///
/// A test reads every default out of this table and compares it with what the code does, and asks
/// for every key, so that the page cannot say what is not so.
public struct SettingKey: Hashable, Sendable {
  /// With the keys above it; a name that the owner chooses stands in angle brackets:
  /// `sections.<name>.page-size`.
  public let path: String
  /// What the value is: “text”, “true or false”, “one of …”.
  public let kind: String
  /// The default in YAML; nil where there is none, or where the sentence says what it is.
  public let standard: String?
  public let sentence: String

  init(_ path: String, _ kind: String, _ standard: String?, _ sentence: String) {
    (self.path, self.kind, self.standard, self.sentence) = (path, kind, standard, sentence)
  }

  init(_ path: String, _ kind: String, _ sentence: String) {
    self.init(path, kind, nil, sentence)
  }
}

extension SettingKey {
  /// Every key of site.yaml, in the order in which an owner meets them.
  public static let all: [SettingKey] = groups.flatMap(\.keys)

  static let groups: [(title: String, keys: [SettingKey])] = [
    ("The site", SiteSettings.keys), ("Menus", MenuItem.keys),
    ("Tags and other taxonomies", TaxonomySettings.keys), ("Sections", SectionSettings.keys),
    ("Feeds", FeedSettings.keys), ("Markdown and links", MarkdownSettings.keys),
    ("What is written, and where", PublishingSettings.keys),
    ("Publishing", PublishSettings.keys),
    ("Opening hours", SiteSettings.hoursKeys), ("People", SiteSettings.peopleKeys),
    ("Forms", FormSettings.keys),
    ("Limits of forms", FormLimits.keys), ("How long forms are kept", FormKeeping.keys),
    ("Mail", MailSettings.keys), ("Checks", CheckSettings.keys),
  ]

  static func choices<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String {
    "one of " + type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
