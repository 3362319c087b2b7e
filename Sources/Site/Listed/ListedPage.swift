import Content
public import Vocabulary

/// A page of the site as other rooms tell of it: a line of a digest, a link in a mail.
public struct ListedPage: Sendable, Hashable {
  /// `content/news/sale.md`
  public let file: String
  /// The folder below `content/` that it stands in: `news`.
  public let section: String
  /// The names and the slugs of the terms that it bears: `apples`.
  public let terms: Set<String>
  public let title: String, summary: String
  /// From the root of the site: `/news/sale/`.
  public let path: String
  /// With scheme and host where the site has an address.
  public let url: String
  public let date: Timestamp?
}

extension ListedPage {
  init(_ article: Article, file: String, baseURL: String?) {
    self.file = file
    section = article.page.section
    let names = article.page.fields.terms.values.joined()
    terms = Set(names).union(names.compactMap { Slug($0)?.text })
    (title, summary) = (article.title, article.summary)
    path = article.page.path.url
    url = (baseURL ?? "") + article.page.path.url
    date = article.date
  }
}
