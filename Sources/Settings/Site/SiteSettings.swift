/// What `site/site.yaml` says, with a default for all that it does not.
public struct SiteSettings: Sendable {
  public var title: String
  public var tagline: String?
  public var description: String?
  public var language = "en"
  public var url: BaseURL?
  public var zone = Zone.utc
  public var author: String?
  public var copyright: String?
  public var image: String?
  /// What the owner says about the business, for templates to read.
  public var business = Mapping.empty
  public var params = Mapping.empty
  public var menus: [Menu] = []
  public var taxonomies = [TaxonomySettings("tags")]
  public var sections: [SectionSettings] = []
  public var feeds = FeedSettings()
  public var markdown = MarkdownSettings()
  public var publishing = PublishingSettings()
  public var publish = PublishSettings()
  public var forms = FormSettings()
  public var checks = CheckSettings()
  /// Who mails of the site come from; nil where neither `mail.from` nor the business has an address.
  public var sender: Sender?
  public var mail = MailSettings()
  /// The opening hours and the days that are different, as they are written; `Calendar` reads them.
  public var hours: Node?
  public var holidays: Node?
  /// What is kept of people, the lists they may join, and groups of them, as they are written;
  /// `Contacts` reads them.
  public var contacts: Node?
  public var lists: Node?
  public var segments: Node?
  public var pageSize = 10
  public var relatedCount = 5
  /// Words a minute.
  public var readingSpeed = 220
  /// In words, where a page has no description of its own.
  public var summaryLength = 50

  /// The settings of a site without site.yaml: its title is made from its folder's name.
  public init(folderName: String) { title = Self.title(fromName: folderName) }

  /// Below which the server's side answers: a path without a slash at its end, `/rapport`.
  public var endpointPrefix: String { publishing.endpoint }

  /// `Name <address>`, or only an address.
  public var mailFrom: String? { sender?.text }

  /// What is said of a section, or its defaults.
  public func section(_ name: String) -> SectionSettings {
    sections.first { $0.name == name } ?? SectionSettings(name)
  }

  /// `bakers-corner` becomes “Bakers corner”.
  public static func title(fromName name: String) -> String {
    var title = ""
    for word in name.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " }) {
      title += (title.isEmpty ? "" : " ") + String(word)
    }
    return title.prefix(1).uppercased() + String(title.dropFirst())
  }
}

extension SiteSettings {
  static let keys = [
    SettingKey("title", "text", "The name of the site; the name of its folder if not given."),
    SettingKey("tagline", "text", "A few words below or beside the title."),
    SettingKey(
      "description", "text", "A sentence or two for search engines and feeds, about the site."),
    SettingKey("language", "a language tag", "en", "The language the pages are written in."),
    SettingKey(
      "url", "an address",
      "Where the site will stand, like https://example.org or https://example.org/shop. Feeds,"
        + " the sitemap and canonical links need it."),
    SettingKey(
      "timezone", "a time zone", "UTC",
      "The zone of dates without one, like Europe/Amsterdam. It decides what today is."),
    SettingKey("author", "text", "Who writes the pages, where a page does not say."),
    SettingKey("copyright", "text", "The copyright notice at the foot of each page."),
    SettingKey(
      "image", "a path", "The picture that social media show with a page that has none."),
    SettingKey(
      "business", "anything", "The business: name, address, telephone and what else templates show."
    ),
    SettingKey("params", "anything", "Values of your own, for your own templates."),
    SettingKey("page-size", "a whole number from 1 to 1000", "10", "How many pages a list shows."),
    SettingKey(
      "related.count", "a whole number from 0 to 50", "5",
      "How many related pages are given with an article; 0 for none."),
    SettingKey(
      "reading-speed", "a whole number from 50 to 2000", "220",
      "Words a minute, from which the reading time is reckoned."),
    SettingKey(
      "summary-length", "a whole number from 5 to 1000", "50",
      "How many words a summary has that is taken from a page's text."),
  ]
}
