import Content
import Settings
import Vocabulary

/// The feeds of a list, one for each format.
struct FeedFiles {
  let publication: Publication
  let links: SiteLinks

  init(_ publication: Publication, _ links: SiteLinks) {
    (self.publication, self.links) = (publication, links)
  }

  func files(of list: SiteFeeds.Listed) -> [(path: String, bytes: [UInt8])] {
    guard let baseURL = publication.baseURL else { return [] }
    let settings = publication.settings
    let page = publication.article(list.page)
    let items = list.pages.map(item)
    return settings.feeds.formats.map { format in
      let path = SitePath(file: format.fileName, in: page.page.path)
      let feed = Feed(
        title: list.title, description: page.page.fields.description ?? settings.description,
        home: baseURL + page.page.path.url, url: baseURL + path.url, language: settings.language,
        author: settings.author ?? settings.title, items: items)
      let bytes =
        switch format {
        case .atom: feed.atom
        case .rss: feed.rss
        case .json: feed.json
        }
      return (path.file, bytes)
    }
  }

  private func item(_ number: Int) -> FeedItem {
    let article = publication.article(number)
    let fields = article.page.fields
    return FeedItem(
      title: article.title, permalink: publication.permalink(article.page.path) ?? "",
      published: fields.date, updated: fields.updated, summary: article.summary,
      content: publication.settings.feeds.content == .full ? content(number) : nil,
      categories: publication.settings.taxonomies.flatMap { fields.terms[$0.name] ?? [] })
  }

  private func content(_ number: Int) -> String? {
    let html = PageRendering(publication: publication, number: number).content()
    return links.absolute?.rewrite(html, of: publication.article(number).page.path.url).html
  }
}
