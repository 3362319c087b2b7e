import Markdown
import Content
import Settings
import Templates
import Vocabulary

/// What each page is to the others.
struct SummaryValues {
  let settings: SiteSettings
  let names: SiteNames
  let index: SiteIndex
  let terms: TermLinks
  let targets: LinkTargets
  /// The names with hashes: what is written as a whole address is not looked at again.
  let assets: [String: String]
  let baseURL: String?

  func record(of page: Int) -> Record {
    let article = index.articles[page]
    let fields = article.page.fields
    let section = article.page.section
    let sectionTitle =
      section.isEmpty
      ? settings.title : index.sectionPages[section].map { index.articles[$0].title }
    return Record(
      names.pages.summary,
      [
        .text(article.title),
        .text(article.page.path.url),
        Value(baseURL.map { $0 + article.page.path.url }),
        Value(fields.description),
        .text(article.summary),
        Value(fields.date),
        Value(fields.updated),
        .flag(fields.draft),
        .text(section),
        .text(sectionTitle ?? ""),
        .text(article.page.kind.name),
        .number(article.readingTime(wordsPerMinute: settings.readingSpeed)),
        .number(article.document.wordCount),
        Value(fields.image.map { image($0, of: article.page) }),
        .number(fields.weight ?? 0),
        .map(fields.params.values(zone: settings.zone)),
        .list(terms.all(of: page)),
      ])
  }

  private func image(_ written: Placed<String>, of page: Page) -> String {
    let address = targets.address(written, from: page)
    return assets[address] ?? address
  }
}
