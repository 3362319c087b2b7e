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
    let baseURL = baseURL(owner.settings)
    let targets = LinkTargets(tree, baseURL: baseURL)
    let articles = await ArticleReading(
      settings: owner.settings, targets: targets, fragments: fragments
    ).articles(of: tree, assets: assets.names, baseURL: baseURL, cores: options.cores)

    return await planned(
      ReadParts(
        owner: owner, fragments: fragments, assets: assets, content: content, tree: tree,
        targets: targets, articles: articles), onPhase: onPhase)
  }

  /// `before` is the same site a moment ago.
  func planned(
    _ read: ReadParts, after before: PublicationPlan.Before? = nil,
    onPhase: (BuildStep.Phase, Int) -> Void = { _, _ in }
  ) async -> ReadSite {
    onPhase(.lists, read.tree.pages.count)
    let plan = PublicationPlan(
      read: read, before: before, baseURL: baseURL(read.owner.settings), files: files,
      cores: options.cores, now: local(now, read.owner.settings))
    let (publication, findings) = await plan.made(onTemplates: {
      onPhase(.templates, read.tree.pages.count)
    })
    return ReadSite(read, publication: publication, planFindings: findings)
  }

  /// Without a slash at its end.
  func baseURL(_ settings: SiteSettings) -> String? {
    options.baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      ?? settings.url?.description
  }

  /// This moment by the clocks of the site's zone.
  private func local(_ now: Timestamp, _ settings: SiteSettings) -> Timestamp {
    Timestamp(seconds: now.seconds, offset: settings.zone.offset(at: now.seconds))
  }
}
