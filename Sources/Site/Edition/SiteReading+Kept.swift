import Content
import Settings
import Vocabulary

// What is taken over of a site that was read before.
extension SiteReading {
  /// All sources, of which only those that changed are read.
  func content(after old: ReadSite, _ changes: ChangedFiles) async -> ContentRead {
    if changes.isListed { return await listed(after: old, changes) }
    var content = old.content
    if changes.pages.isEmpty { return content }
    content.findings.removeAll { changes.pages.contains($0.path) }
    for (number, source) in old.content.pages.enumerated() where changes.pages.contains(source.path)
    {
      switch ContentReading.reading(source.path, files, old.owner.settings) {
      case .success(let (page, findings)):
        content.pages[number] = page
        content.findings += findings
      // It is gone, or nobody may read it: listing tells which.
      case .failure: return await listed(after: old, changes)
      }
    }
    return content
  }

  private func listed(after old: ReadSite, _ changes: ChangedFiles) async -> ContentRead {
    var reading = ContentReading(files, old.owner.settings, cores: options.cores)
    reading.fragments = old.fragments
    let known = Dictionary(
      old.content.pages.lazy.filter { !changes.pages.contains($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { one, _ in one })
    var read = await reading.run(knowing: known)
    let there = Set(read.pages.map(\.path))
    read.findings += old.content.findings.filter {
      there.contains($0.path) && !changes.pages.contains($0.path)
    }
    return read
  }

  /// The site with other texts; nil where anything else about the pages has changed.
  func withTexts(
    _ old: ReadSite, _ content: ContentRead, of paths: Set<String>
  ) -> ReadSite? {
    let sources = content.pages.filter { paths.contains($0.path) }
    let before = old.content.pages.filter { paths.contains($0.path) }
    guard sources.count == before.count, zip(sources, before).allSatisfy({ $0.hasFront(of: $1) })
    else { return nil }
    let byPath = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
    var changed: [Int: PageSource] = [:]
    for (number, page) in old.tree.pages.enumerated() {
      if let path = page.source, let source = byPath[path] { changed[number] = source }
    }
    let tree = old.tree.with(texts: changed)
    let reading = ArticleReading(
      settings: old.owner.settings, targets: old.targets, fragments: old.fragments)
    var articles = old.articles
    articles.findings.removeAll { paths.contains($0.path) }
    for number in changed.keys {
      let (article, findings) = reading.article(tree.pages[number])
      let before = articles.articles[number]
      guard article.title == before.title, article.summary == before.summary else { return nil }
      articles.articles[number] = article
      articles.findings += findings
    }
    return ReadSite(
      ReadParts(
        owner: old.owner, fragments: old.fragments, assets: old.assets, content: content,
        tree: tree, targets: old.targets, articles: articles),
      publication: old.publication.with(articles.articles, of: tree),
      planFindings: old.planFindings)
  }

  /// The Markdown of a tree whose links lead where they led: that of unchanged pages is known.
  func articles(
    of tree: ContentTree, after old: ReadSite, changed: Set<String>
  ) async -> ArticlesRead {
    let reading = ArticleReading(
      settings: old.owner.settings, targets: old.targets, fragments: old.fragments)
    let before = old.articles.articles
    let read = await inParallel(tree.pages.count, cores: options.cores) { number in
      let page = tree.pages[number]
      if let path = page.source, !changed.contains(path), !old.fragments.bodies.contains(path) {
        return (reading.article(page, known: before[number].document), [Finding]())
      }
      return reading.article(page)
    }
    let kept = old.articles.findings.filter { !changed.contains($0.path) }
    return reading.withOthers(
      ArticlesRead(articles: read.map(\.0), findings: kept + read.flatMap(\.1)), of: tree,
      assets: old.assets.names, baseURL: baseURL(old.owner.settings))
  }
}
