import Content
import Settings
import Vocabulary

/// A site that was read again.
enum ReadAgain: Sendable {
  /// Only texts of pages have changed; lists say of them what they said.
  case texts(ReadSite)
  /// Every file is where it was, and may look different.
  case templates(ReadSite)
  case whole(ReadSite)
}

extension SiteReading {
  /// The site after some files have changed. What cannot depend on them is taken over.
  ///
  /// - Parameters:
  ///   - paths: of the files, below the owner's folder; an empty one stands for all.
  ///   - isQuick: whether lists may show what is not of this moment, where only the texts of pages
  ///     have changed: their reading times, and which pages are related.
  func site(after old: ReadSite, changed paths: Set<String>, isQuick: Bool) async -> ReadAgain {
    let changes = ChangedFiles(paths, since: old)
    if changes.isWide { return .whole(await site()) }
    let owner = changes.data ? OwnerSettings(files, folderName: folderName) : old.owner
    let assets =
      changes.assets
      ? SiteAssets(files, settings: owner.settings.publishing, scripts: old.fragments.scripts)
      : old.assets
    if changes.isTemplatesAlone {
      return .templates(
        await planned(old.parts, after: .init(publication: old.publication, hasLists: true)))
    }
    let content = await content(after: old, changes)
    if isQuick, changes.isPagesAlone, let site = withTexts(old, content, of: changes.pages) {
      return .texts(site)
    }
    let tree = ContentTree(
      content.pages, files: content.files, settings: owner.settings, showing: options.showing,
      at: now)
    let articles: ArticlesRead
    let targets: LinkTargets
    if tree.hasAddresses(of: old.tree), assets.names == old.assets.names {
      targets = old.targets
      articles = await self.articles(of: tree, after: old, changed: changes.pages)
    } else {
      targets = LinkTargets(tree, baseURL: baseURL(owner.settings))
      articles = await ArticleReading(
        settings: owner.settings, targets: targets, fragments: old.fragments
      ).articles(
        of: tree, assets: assets.names, baseURL: baseURL(owner.settings), cores: options.cores)
    }
    let read = ReadParts(
      owner: owner, fragments: old.fragments, assets: assets, content: content, tree: tree,
      targets: targets, articles: articles)
    return .whole(
      await planned(read, after: .init(publication: old.publication, hasLists: false)))
  }
}
