import Content
import Settings
import Vocabulary

/// All parts of a site, and where their files go.
struct SiteParts: Sendable {
  private(set) var publication: Publication
  let files: FileTree
  let links: SiteLinks
  let all: [SitePart]
  private let smallerForms: SmallerForms

  init(_ publication: Publication, assets: SiteAssets, files: FileTree, options: BuildOptions) {
    (self.publication, self.files) = (publication, files)
    links = SiteLinks(publication, assets: assets, options: options)
    all = Self.parts(of: publication, assets)
    smallerForms = SmallerForms(publication)
  }

  /// The same parts with other texts.
  func with(_ publication: Publication) -> SiteParts {
    var parts = self
    parts.publication = publication
    return parts
  }

  /// Where the files of a part go, and their smaller forms where the owner has a file.
  func claims(_ part: SitePart) -> [OutputPlaces.Claim] {
    let places = places(of: part)
    return places + smallerForms.claims(beside: places, size: { size(of: part) })
  }

  /// In bytes; nil of what is made later. What cannot be read is told of as it is written.
  private func size(of part: SitePart) -> Int? {
    switch part {
    case .asset(_, let bytes): bytes.count
    case .attachment(let file): try? files.read(file.source).count
    case .page, .redirect, .feed, .siteFiles: nil
    }
  }

  private func places(of part: SitePart) -> [OutputPlaces.Claim] {
    switch part {
    case .page(let number, let pager):
      let page = publication.article(number).page
      return [
        .init(
          file: (pager?.path ?? page.path).file, source: page.source,
          line: page.fields.addressLine)
      ]
    case .redirect(let alias, let number):
      return [.init(file: alias.from.file, source: publication.article(number).page.source)]
    case .feed(let list):
      let folder = publication.article(list.page).page.path
      return publication.settings.feeds.formats.map {
        .init(file: SitePath(file: $0.fileName, in: folder).file, source: nil)
      }
    case .asset(let path, _): return [.init(file: path, source: nil)]
    case .attachment(let file): return [.init(file: file.path.file, source: file.source)]
    case .siteFiles: return SiteFiles(publication).paths.map { .init(file: $0, source: nil) }
    }
  }

  private static func parts(of publication: Publication, _ assets: SiteAssets) -> [SitePart] {
    let numbers = publication.index.articles.indices
    let byPath = Dictionary(
      numbers.map { (publication.article($0).page.path, $0) }, uniquingKeysWith: { one, _ in one })
    let pages = numbers.flatMap { number in
      publication.pagers(of: number).map { SitePart.page(number, $0) }
    }
    let redirects =
      publication.settings.publishing.redirects.contains(.pages)
      ? publication.tree.aliases.compactMap { alias in
        byPath[alias.to].map { SitePart.redirect(alias, $0) }
      } : []
    return pages + redirects + publication.feeds.lists.map(SitePart.feed)
      + assets.files.map { SitePart.asset(path: $0.path, bytes: $0.bytes) }
      + publication.tree.attachments.map(SitePart.attachment) + [.siteFiles]
  }
}
