import Content
import Settings
import Vocabulary

/// Reads an owner's folder. Nothing is written.
struct SiteReading: Sendable {
  let folderName: String
  let files: FileTree
  let options: BuildOptions
  let now: Timestamp
  let fragments: @Sendable (SiteSettings) -> SiteFragments

  /// `onPhase` is told what begins, and of how many pages it is.
  func site(onPhase: (BuildStep.Phase, Int) -> Void = { _, _ in }) async -> ReadSite {
    let owner = OwnerSettings(files, folderName: folderName)
    let fragments = fragments(owner.settings)
    let assets = SiteAssets(
      files, settings: owner.settings.publishing, scripts: fragments.scripts)
    onPhase(.read, 0)
    var reading = ContentReading(files, owner.settings, cores: options.cores)
    reading.fragments = fragments
    let content = await reading.run()
    let tree = ContentTree(
      content.pages, files: content.files, settings: owner.settings, showing: options.showing,
      at: now)

    onPhase(.markdown, tree.pages.count)
    let baseURL = options.baseURL.map(Self.withoutSlash) ?? owner.settings.url?.description
    let targets = LinkTargets(tree, baseURL: baseURL)
    let articles = await ArticleReading(
      settings: owner.settings, targets: targets, fragments: fragments
    ).articles(of: tree, assets: assets.names, baseURL: baseURL, cores: options.cores)

    onPhase(.lists, tree.pages.count)
    let plan = PublicationPlan(
      owner: owner, tree: tree, targets: targets, articles: articles.articles, assets: assets,
      baseURL: baseURL, files: files, cores: options.cores, now: local(now, owner.settings),
      fragments: fragments)
    let (publication, planFindings) = await plan.made(onTemplates: {
      onPhase(.templates, tree.pages.count)
    })
    return ReadSite(
      owner: owner, fragments: fragments, assets: assets, content: content, tree: tree,
      targets: targets, articles: articles, publication: publication, planFindings: planFindings)
  }

  private static func withoutSlash(_ url: String) -> String {
    url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  /// This moment by the clocks of the site's zone.
  private func local(_ now: Timestamp, _ settings: SiteSettings) -> Timestamp {
    Timestamp(seconds: now.seconds, offset: settings.zone.offset(at: now.seconds))
  }
}
