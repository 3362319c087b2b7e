import Markdown
import Content
import Templates
import Vocabulary

/// Writes one part of one page.
struct PageRendering {
  let publication: Publication
  let number: Int

  private var article: Article { publication.article(number) }

  /// The finished HTML, before its links get their last form.
  func html(_ pager: Pager?) -> (bytes: [UInt8], text: FilledText) {
    let values = PageValues(publication: publication, number: number)
    let site = publication.site(on: article.page.path.url)
    let text = content(site, values)
    let record = Record(
      publication.names.root,
      [
        site,
        .record(
          values.record(
            content: text.html, pager: pager,
            hasFragments: publication.hasFooterForm || !text.fragments.isEmpty)),
        .record(ListValues(publication: publication, number: number).record(pager: pager)),
      ])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.html.utf8.count + 8192)
    publication.templates[publication.templates.name(for: article.page)]?.render(
      record, into: &bytes, environment: publication.environment)
    return (bytes, text)
  }

  /// The page's text with its components filled in, for feeds: what only works on the page itself
  /// is a link to it there.
  func content() -> String {
    content(
      publication.site(on: article.page.path.url),
      PageValues(publication: publication, number: number), isFeed: true
    ).html
  }

  private func content(
    _ site: Value, _ values: PageValues, isFeed: Bool = false
  ) -> FilledText {
    if let html = article.html { return FilledText(html: html) }
    let pieces = article.document.pieces
    if pieces.isEmpty { return FilledText() }
    if pieces.count == 1, case .markup(let html) = pieces[0] { return FilledText(html: html) }
    return publication.components.html(
      pieces, of: number, in: publication, site: site,
      page: .record(values.record(content: "", pager: nil)), isFeed: isFeed)
  }

  /// What stands at an old address of the page: its template is given the page that it leads to.
  func redirect() -> [UInt8] {
    let values = PageValues(publication: publication, number: number)
    let record = Record(
      publication.names.root,
      [
        publication.site(on: article.page.path.url),
        .record(values.record(content: "", pager: nil)),
        .record(ListValues(publication: publication, number: number).record(pager: nil)),
      ])
    var bytes: [UInt8] = []
    publication.templates["redirect"]?.render(
      record, into: &bytes, environment: publication.environment)
    return bytes
  }
}
