/// A way to sort pages by words that stand in their front matter: tags, topics, authors.
public struct TaxonomySettings: Hashable, Sendable {
  /// The key in front matter.
  public let name: String
  public var title: String
  /// What one of its terms is called: “Tag”.
  public var singular: String
  /// Below which its pages stand, with a slash before and none after: `/tags`.
  public var path: String
  public var feed = false

  public init(_ name: String) {
    self.name = name
    title = SiteSettings.title(fromName: name)
    singular = SiteSettings.title(fromName: Self.singular(of: name))
    path = "/" + name
  }

  /// Guesses for English: `topics` → `topic`, `categories` → `category`.
  private static func singular(of name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
  }
}

extension TaxonomySettings {
  static let keys = [
    SettingKey(
      "taxonomies", "a list of names, or a mapping", "[tags]",
      "The keys of front matter by which pages are sorted; each gets a page, and each term one."),
    SettingKey("taxonomies.<name>.title", "text", "Its title; its name if not given."),
    SettingKey("taxonomies.<name>.singular", "text", "What one of its terms is called."),
    SettingKey(
      "taxonomies.<name>.path", "a path", "Where its pages stand; below its name if not given."),
    SettingKey("taxonomies.<name>.feed", "true or false", "false", "Whether each term has feeds."),
  ]

  /// Nil where site.yaml does not say.
  static func read(_ reading: inout Reading) -> [TaxonomySettings]? {
    guard let node = reading.node("taxonomies") else { return nil }
    if node.mapping == nil { return reading.texts("taxonomies")?.map { TaxonomySettings($0) } }
    return reading.named("taxonomies") { entry, inner in
      var taxonomy = TaxonomySettings(entry.key)
      guard !entry.value.isNull else { return taxonomy }
      return inner.mapping(entry.value, named: inner.name(entry)) {
        taxonomy.read(&$0)
        return taxonomy
      }
    }?.map(\.value)
  }

  private mutating func read(_ reading: inout Reading) {
    title = reading.line("title") ?? title
    singular = reading.line("singular") ?? singular
    if let path = reading.urlPath("path") {
      self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    }
    feed = reading.flag("feed") ?? feed
    reading.unknownKeys()
  }
}
