import Content
public import Markdown
public import Settings
import Templates
import Vocabulary

/// The Markdown of all pages of a tree, in their order.
struct ArticlesRead: Sendable {
  var articles: [Article]
  var findings: [Finding]
  /// Of those whose text another room makes.
  var othersFindings: [Finding] = []
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
    return withOthers(
      ArticlesRead(articles: read.map(\.article), findings: read.flatMap(\.findings)), of: tree,
      assets: assets, baseURL: baseURL)
  }

  /// With those that other rooms write of the pages.
  func withOthers(
    _ read: ArticlesRead, of tree: ContentTree, assets: [String: String], baseURL: String?
  ) -> ArticlesRead {
    let others = read.articles.indices.filter { isOther(read.articles[$0].page) }
    guard !others.isEmpty else { return read }
    let known = read.articles.filter { !isOther($0.page) }
    let made = fragments.texts(
      SitePages(
        known, tree: tree, targets: targets, assets: assets, settings: settings, baseURL: baseURL))
    var all = read
    for number in others {
      let page = read.articles[number].page
      all.articles[number] = Article(page, page.source.flatMap { made.texts[$0] })
    }
    all.othersFindings = made.findings
    return all
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
    return (
      article(page, known: document),
      document.findings + document.links.compactMap { targets.finding($0, from: page) }
    )
  }

  /// A page whose Markdown was read before.
  func article(_ page: Page, known document: MarkdownDocument) -> Article {
    Article(page, document, summaryLength: settings.summaryLength, words: .english)
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
