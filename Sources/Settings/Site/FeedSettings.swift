/// The feeds of a site.
public struct FeedSettings: Hashable, Sendable {
  public enum Format: String, CaseIterable, Sendable { case atom, rss, json }
  public enum Content: String, CaseIterable, Sendable { case summary, full }

  public var formats: [Format] = [.atom]
  /// Whether the home page has feeds of all dated pages.
  public var home = true
  public var limit = 20
  public var content = Content.full
}

extension FeedSettings {
  static let keys = [
    SettingKey(
      "feeds.formats", "a list of \(Format.allCases.map(\.rawValue).joined(separator: ", "))",
      "[atom]", "The formats in which each feed is written."),
    SettingKey(
      "feeds.home", "true or false", "true", "Whether there is a feed of all dated pages."),
    SettingKey(
      "feeds.limit", "a whole number from 1 to 1000", "20", "How many pages a feed holds."),
    SettingKey(
      "feeds.content", SettingKey.choices(Content.self), "full",
      "Whether a feed holds whole pages or their summaries."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("feeds") { [self] inner in
        var feeds = self
        feeds.formats = inner.choices("formats") ?? formats
        feeds.home = inner.flag("home") ?? home
        feeds.limit = inner.integer("limit", in: 1...1000) ?? limit
        feeds.content = inner.choice("content") ?? content
        return feeds
      } ?? self
  }
}
