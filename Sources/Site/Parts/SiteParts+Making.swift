import Content
import Vocabulary

extension SiteParts {
  /// Writes the files of a part.
  func made(_ part: SitePart) -> MadePart {
    var made = MadePart()
    switch part {
    case .page(let number, let pager):
      let page = publication.article(number).page
      let path = pager?.path ?? page.path
      let (html, text) = PageRendering(publication: publication, number: number).html(pager)
      (made.findings, made.included) = (text.findings + text.doubled, text.links)
      var bytes: [UInt8] = []
      made.links = links.pass(for: page).rewrite(html, of: path.url, into: &bytes)
      made.files = [(path.file, bytes)]
    case .redirect(let alias, let number):
      let html = PageRendering(publication: publication, number: number).redirect()
      var bytes: [UInt8] = []
      made.links = links.relative.rewrite(html, of: alias.from.url, into: &bytes)
      made.files = [(alias.from.file, bytes)]
    case .feed(let list): made.files = FeedFiles(publication, links).files(of: list)
    case .asset(let path, let bytes): made.files = [(path, bytes)]
    case .attachment(let file):
      do {
        made.files = [(file.path.file, try files.read(file.source))]
      } catch {
        made.findings = [error]
      }
    case .siteFiles: made.files = SiteFiles(publication).files
    }
    return made
  }
}
