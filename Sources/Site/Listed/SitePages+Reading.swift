public import Content
public import Settings
public import Vocabulary

extension SitePages {
  /// Reads the pages of an owner's folder without building them. What is wrong with them a build
  /// tells of.
  ///
  /// - Parameters:
  ///   - fragments: which files of `content/` other rooms read.
  ///   - baseURL: without a slash at its end; that of the settings if nil.
  public static func read(
    _ files: FileTree, settings: SiteSettings, fragments: SiteFragments, baseURL: String? = nil,
    at now: Timestamp, cores: Int
  ) async -> SitePages {
    var reading = ContentReading(files, settings, cores: cores)
    reading.fragments = fragments
    let read = await reading.run()
    func tree(_ showing: Showing) -> ContentTree {
      ContentTree(read.pages, files: read.files, settings: settings, showing: showing, at: now)
    }
    let shown = tree(Showing())
    let baseURL = baseURL ?? settings.url?.description
    let targets = LinkTargets(shown, baseURL: baseURL)
    let assets = SiteAssets(files, settings: settings.publishing).names
    let articles = await ArticleReading(
      settings: settings, targets: targets, fragments: fragments
    ).articles(of: shown, assets: assets, baseURL: baseURL, cores: cores).articles
    var pages = SitePages(
      articles.filter { !fragments.bodies.contains($0.page.source ?? "") }, tree: shown,
      targets: targets, assets: assets, settings: settings, baseURL: baseURL)
    pages.addresses = addresses(in: tree(Showing(drafts: true, future: true, expired: true)))
    return pages
  }
}
