import Content
import Settings
import Templates

/// Which lists have feeds, and where those are.
struct SiteFeeds: Sendable {
  struct Listed: Sendable {
    /// The page that shows the same list.
    let page: Int
    let title: String
    let pages: [Int]
  }

  let lists: [Listed]
  private let formats: [FeedSettings.Format]
  private let byPage: [Int: [Value]]
  /// Those of the home page.
  let ofSite: [Value]

  /// Without an address of the site there are none: everything in a feed is absolute.
  init(_ index: SiteIndex, tree: ContentTree, settings: SiteSettings, hasAddress: Bool) {
    formats = settings.feeds.formats
    var lists: [Listed] = []
    for (number, article) in index.articles.enumerated() where hasAddress {
      guard let (title, pages) = Self.list(article, index: index, tree: tree, settings: settings)
      else { continue }
      let dated = pages.filter {
        index.articles[$0].date != nil && index.articles[$0].page.isIndexed
      }
      lists.append(
        Listed(page: number, title: title, pages: Array(dated.prefix(settings.feeds.limit))))
    }
    self.lists = lists
    let formats = formats
    byPage = Dictionary(
      uniqueKeysWithValues: lists.map { list in
        let folder = index.articles[list.page].page.path
        return (
          list.page,
          formats.map { format in
            .record(
              Record(
                LinkNames.feed,
                [
                  .text(list.title), .text(SitePath(file: format.fileName, in: folder).url),
                  .text(format.mediaType),
                ]))
          }
        )
      })
    ofSite = index.sectionPages[""].flatMap { [byPage] in byPage[$0] } ?? []
  }

  func links(of page: Int) -> [Value] { byPage[page] ?? [] }

  private static func list(
    _ article: Article, index: SiteIndex, tree: ContentTree, settings: SiteSettings
  ) -> (title: String, pages: [Int])? {
    let title = "\(article.title) – \(settings.title)"
    switch article.page.kind {
    case .home:
      return settings.feeds.home ? (settings.title, index.newest) : nil
    case .section:
      let section = article.page.section
      guard settings.section(section).feed else { return nil }
      let inside = section + "/"
      let below = index.newest.filter {
        let other = index.articles[$0].page.section
        return other == section || other.utf8.starts(with: inside.utf8)
      }
      return (title, below)
    case .term(let name, let slug):
      guard settings.taxonomies.first(where: { $0.name == name })?.feed == true else { return nil }
      return (title, index.pages(ofTerm: slug, in: name))
    default:
      return nil
    }
  }
}

extension FeedSettings.Format {
  var fileName: String {
    switch self {
    case .atom: "atom.xml"
    case .rss: "rss.xml"
    case .json: "feed.json"
    }
  }

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }
}
