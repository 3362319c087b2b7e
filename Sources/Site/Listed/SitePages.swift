import Content
public import Markdown
import Settings
public import Vocabulary

/// The pages of a site for rooms that write of them elsewhere, and where a link to them leads.
public struct SitePages: Sendable {
  /// The newest first; lists and made pages are not among them.
  public let all: [ListedPage]
  private let targets: LinkTargets
  /// By their files; those of pages that are not shown yet too, where the reader knows them.
  var addresses: [String: String]
  private let home: Page?
  private let assets: [String: String]
  private let map: LinkMap
  /// Without a slash at its end.
  public let baseURL: String?

  init(
    _ articles: [Article], tree: ContentTree, targets: LinkTargets, assets: [String: String],
    settings: SiteSettings, baseURL: String?
  ) {
    all = articles.compactMap { article in
      guard article.page.kind == .page, article.page.isIndexed, let file = article.page.source
      else { return nil }
      return ListedPage(article, file: file, baseURL: baseURL)
    }.sorted { ($1.date?.seconds ?? 0, $0.file) < ($0.date?.seconds ?? 0, $1.file) }
    home = tree.pages.first { $0.kind == .home } ?? tree.pages.first
    self.targets = targets
    addresses = Self.addresses(in: tree)
    (self.assets, self.baseURL) = (assets, baseURL)
    var map = LinkMap(
      paths: tree.pages.map(\.path.url), assets: assets,
      prefixes: [settings.publishing.endpoint + "/"])
    for alias in tree.aliases { map.insert(alias.from.url) }
    for file in tree.attachments { map.insert(file.path.url) }
    for path in assets.values { map.insert(path) }
    self.map = map
  }
}

extension SitePages {
  /// Where a link leads as it was written in a file; nil where it stays. For a page of the site a
  /// path will do, a mail needs the whole address.
  public func resolved(
    _ link: LinkReference, in file: String, isOnSite: Bool = false
  ) -> ResolvedLink? {
    let resolved = home.flatMap { targets.resolve(link, from: $0, in: file) }
    return isOnSite ? resolved : rooted(resolved?.destination ?? link.destination) ?? resolved
  }

  /// The whole address that the page of a file has or will have, nil where it is no page.
  public func address(ofFile file: String) -> String? {
    addresses[file].map { (baseURL ?? "") + $0 }
  }

  /// What is wrong with a link to a file of `content/`.
  public func finding(_ link: LinkReference, in file: String) -> Finding? {
    home.flatMap { targets.finding(link, from: $0, in: file) }
  }

  /// Whether an address finds something; nil for one that is not the site's own.
  public func contains(_ address: String) -> Bool? {
    guard let baseURL, address == baseURL || address.hasPrefix(baseURL + "/") else { return nil }
    let path = address.dropFirst(baseURL.count).prefix { $0 != "?" && $0 != "#" }
    return map.contains(path.isEmpty ? "/" : String(path))
  }

  static func addresses(in tree: ContentTree) -> [String: String] {
    Dictionary(
      tree.pages.compactMap { page in page.source.map { ($0, page.path.url) } },
      uniquingKeysWith: { one, _ in one })
  }

  private func rooted(_ path: String) -> ResolvedLink? {
    guard path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
    return ResolvedLink(destination: (baseURL ?? "") + (assets[path] ?? path))
  }
}
