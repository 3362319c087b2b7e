import Content
import Settings

/// The link passes of a build: for pages, for the 404 page, and for feeds.
struct SiteLinks: Sendable {
  let relative: LinkPass
  /// For what is shown at addresses that nobody knows.
  let rooted: LinkPass
  let absolute: LinkPass?

  init(_ publication: Publication, assets: SiteAssets, options: BuildOptions) {
    var map = LinkMap(
      paths: publication.index.articles.map(\.page.path.url), assets: assets.names,
      prefixes: [publication.settings.publishing.endpoint + "/"])
    for number in publication.index.articles.indices {
      for pager in publication.pagers(of: number) { if let pager { map.insert(pager.path.url) } }
    }
    for alias in publication.tree.aliases { map.insert(alias.from.url) }
    for file in publication.tree.attachments { map.insert(file.path.url) }
    for path in assets.names.values { map.insert(path) }
    for list in publication.feeds.lists {
      let folder = publication.article(list.page).page.path
      for format in publication.settings.feeds.formats {
        map.insert(SitePath(file: format.fileName, in: folder).url)
      }
    }
    for path in ["/robots.txt", "/sitemap.xml"] { map.insert(path) }
    relative = LinkPass(map, as: .relative, forDisk: options.forDisk)
    // A page that a server shows at any depth cannot have relative links.
    let root = publication.baseURL.map { url in
      url.split(separator: "/", maxSplits: 3).dropFirst(2).map { "/" + $0 }.joined()
    }
    rooted = options.forDisk ? relative : LinkPass(map, as: .rootPath(base: root ?? ""))
    absolute = publication.baseURL.map { LinkPass(map, as: .absolute($0)) }
  }

  func pass(for page: Page) -> LinkPass { page.kind == .notFound ? rooted : relative }
}
