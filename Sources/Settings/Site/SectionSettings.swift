/// How the pages of a folder of `content/` are listed.
public struct SectionSettings: Hashable, Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    /// By weight where pages have one, then the newest first, then by title.
    case automatic
    case date, weight, title
  }

  public enum Order: String, CaseIterable, Sendable { case ascending, descending }

  /// The folder, below `content/`: `news`, `guides/travel`.
  public let name: String
  public var title: String?
  /// Nil where the site's holds.
  public var pageSize: Int?
  public var sort = Sort.automatic
  /// Nil where it follows from the sort: the newest first, else ascending.
  public var order: Order?
  public var feed = false
  public var archive = false

  public init(_ name: String) { self.name = name }
}

extension SectionSettings {
  static let keys = [
    SettingKey("sections.<name>.title", "text", "Its title, where its page does not say."),
    SettingKey(
      "sections.<name>.page-size", "a whole number from 1 to 1000",
      "How many pages its list shows; the site's page-size if not given."),
    SettingKey(
      "sections.<name>.sort", SettingKey.choices(Sort.self), "automatic",
      "What its pages are sorted by; automatic is weight, then the newest first, then title."),
    SettingKey(
      "sections.<name>.order", SettingKey.choices(Order.self),
      "Which way; descending for dates and ascending for the rest if not given."),
    SettingKey("sections.<name>.feed", "true or false", "false", "Whether it has feeds."),
    SettingKey(
      "sections.<name>.archive", "true or false", "false",
      "Whether it has an archive by year and month."),
    SettingKey(
      "archive", "a list of sections", "[]",
      "Sections that have an archive: a shorter way to say it."),
  ]

  static func read(_ reading: inout Reading) -> [SectionSettings] {
    var sections =
      (reading.named("sections") { entry, inner in
        var section = SectionSettings(trimmed(entry.key))
        guard !entry.value.isNull else { return section }
        return inner.mapping(entry.value, named: inner.name(entry)) {
          section.read(&$0)
          return section
        }
      } ?? []).map(\.value)
    for name in reading.texts("archive") ?? [] {
      if let index = sections.firstIndex(where: { $0.name == trimmed(name) }) {
        sections[index].archive = true
      } else {
        var section = SectionSettings(trimmed(name))
        section.archive = true
        sections.append(section)
      }
    }
    return sections
  }

  private static func trimmed(_ name: String) -> String { String(name[...].trimming("/")) }

  private mutating func read(_ reading: inout Reading) {
    title = reading.line("title")
    pageSize = reading.integer("page-size", in: 1...1000)
    sort = reading.choice("sort") ?? sort
    order = reading.choice("order")
    feed = reading.flag("feed") ?? feed
    archive = reading.flag("archive") ?? archive
    reading.unknownKeys()
  }
}
