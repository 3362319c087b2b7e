import Content
import Vocabulary

/// Makes pages, and looks at what they hold. Pure, so that pages can be made in parallel.
struct PageLooking: Sendable {
  let publication: Publication
  let places: SitePlaces
  /// Links from the site's root, which are looked up as they stand.
  private let pass: LinkPass

  init(_ publication: Publication, _ links: SiteLinks, _ places: SitePlaces) {
    (self.publication, self.places) = (publication, places)
    pass = LinkPass(links.relative.map, as: .rootPath(base: ""), collectsFragments: true)
  }

  func look(at number: Int, _ pager: Pager?) -> PageLook {
    let page = publication.article(number).page
    let path = pager?.path ?? page.path
    var look = PageLook(page: number, address: path.url)
    let (html, text) = PageRendering(publication: publication, number: number).html(pager)
    (look.findings, look.included) = (text.findings + text.doubled, text.links)
    var bytes: [UInt8] = []
    look.report = pass.rewrite(html, of: path.url, into: &bytes)
    look.size = bytes.count
    bytes.withUnsafeBufferPointer { read($0, into: &look) }
    return look
  }

  private func read(_ html: UnsafeBufferPointer<UInt8>, into look: inout PageLook) {
    var scanner = MarkupScanner(html)
    var tags: [TagLook] = []
    let lent = scanner
    scanner.eachTag { name, attributes in
      if let tag = TagLook(name, attributes, in: lent) { tags.append(tag) }
    }
    for tag in tags { take(tag, into: &look) }
  }

  private func take(_ tag: TagLook, into look: inout PageLook) {
    look.ids.formUnion(tag.ids)
    for variant in tag.variants { if let place = place(variant) { look.names.insert(place) } }
    for address in tag.addresses {
      guard let place = place(address) else {
        if tag.isSeen, address.hasPrefix("http") || address.hasPrefix("//") {
          look.outside.insert(address)
        }
        continue
      }
      look.names.insert(place)
      switch tag.kind {
      case .link: if case .page(let number) = place { look.links.insert(number) }
      case .picture:
        look.loads.insert(place)
        look.pictures.insert(place)
      case .loaded: look.loads.insert(place)
      case .other: break
      }
    }
    if tag.isUndescribed, let address = tag.addresses.first { look.undescribed.append(address) }
  }

  /// An address with the site's own host leads to the site too.
  private func place(_ address: String) -> SitePlaces.Place? {
    if let place = places[address] { return place }
    guard let base = publication.baseURL, address.hasPrefix(base) else { return nil }
    let path = String(address.dropFirst(base.count))
    return places[path] ?? places[path + "/"]
  }
}
