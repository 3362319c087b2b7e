import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// Reads the Markdown of a page, its links resolved.
struct ArticleReading: Sendable {
  let settings: SiteSettings
  let targets: LinkTargets

  func article(_ page: Page) -> (article: Article, findings: [Finding]) {
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
  init(_ settings: MarkdownSettings) {
    self.init()
    (tables, footnotes) = (settings.tables, settings.footnotes)
    (strikethrough, taskLists) = (settings.strikethrough, settings.taskLists)
    (headingIDs, captions) = (settings.headingIDs, settings.captions)
    typographicQuotes = settings.quotes == .curly
    externalRel = settings.externalRel
    rawHTML = settings.html == .keep ? .kept : .escaped
  }
}
