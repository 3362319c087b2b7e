import Content
public import Markdown
public import Settings
import Templates
import Vocabulary

/// The Markdown of all pages of a tree, in their order.
struct ArticlesRead: Sendable {
  var articles: [Article]
  var findings: [Finding]
}

/// Reads the Markdown of a page, its links resolved.
struct ArticleReading: Sendable {
  let settings: SiteSettings
  let targets: LinkTargets
  let fragments: SiteFragments

  /// All pages of a tree in their order, those that other rooms write of them last.
  func articles(
    of tree: ContentTree, assets: [String: String], baseURL: String?, cores: Int
  ) async -> ArticlesRead {
    let read = await inParallel(tree.pages.count, cores: cores) { article(tree.pages[$0]) }
    let (articles, findings) = (read.map(\.article), read.flatMap(\.findings))
    let others = articles.indices.filter { isOther(articles[$0].page) }
    guard !others.isEmpty else { return ArticlesRead(articles: articles, findings: findings) }
    let known = articles.filter { !isOther($0.page) }
    let made = fragments.texts(
      SitePages(
        known, tree: tree, targets: targets, assets: assets, settings: settings, baseURL: baseURL))
    var all = articles
    for number in others {
      let page = articles[number].page
      all[number] = Article(page, page.source.flatMap { made.texts[$0] })
    }
    return ArticlesRead(articles: all, findings: findings + made.findings)
  }

  private func isOther(_ page: Page) -> Bool {
    page.source.map(fragments.bodies.contains) ?? false
  }

  func article(_ page: Page) -> (article: Article, findings: [Finding]) {
    if isOther(page) { return (Article(page, nil), []) }
    var options = MarkdownOptions(settings.markdown)
    options.takesTitle = page.fields.title == nil
    options.headingIDs = settings.markdown.headingIDs
    let document = MarkdownDocument(
      utf8: page.body, path: page.source ?? "", firstLine: page.bodyLine, options: options,
      resolve: { targets.resolve($0, from: page) })
    let article = Article(
      page, document, summaryLength: settings.summaryLength, words: .english)
    return (
      article, document.findings + document.links.compactMap { targets.finding($0, from: page) }
    )
  }
}

extension MarkdownOptions {
  /// As site.yaml has it.
  public init(_ settings: MarkdownSettings) {
    self.init()
    (tables, footnotes) = (settings.tables, settings.footnotes)
    (strikethrough, taskLists) = (settings.strikethrough, settings.taskLists)
    (headingIDs, captions) = (settings.headingIDs, settings.captions)
    typographicQuotes = settings.quotes == .curly
    externalRel = settings.externalRel
    rawHTML = settings.html == .keep ? .kept : .escaped
  }
}
