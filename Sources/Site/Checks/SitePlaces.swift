import Content

/// All that stands somewhere on a site, by the addresses that finished links have.
struct SitePlaces: Sendable {
  enum Place: Hashable, Sendable {
    /// A page by its number; the further parts of a list and old addresses are the page too.
    case page(Int)
    /// By its place among the site's assets, or among the files of `content/` that are no pages.
    case asset(Int), attachment(Int)
  }

  private let places: [String: Place]

  init(_ publication: Publication, _ assets: SiteAssets) {
    var places: [String: Place] = [:]
    func put(_ path: String, _ place: Place) {
      let written = String(decoding: LinkKey.written(path.utf8), as: UTF8.self)
      if places[written] == nil { places[written] = place }
    }
    var pages: [SitePath: Int] = [:]
    for number in publication.index.articles.indices {
      let path = publication.article(number).page.path
      put(path.url, .page(number))
      pages[path] = number
      for case let pager? in publication.pagers(of: number) { put(pager.path.url, .page(number)) }
    }
    for alias in publication.tree.aliases {
      if let number = pages[alias.to] { put(alias.from.url, .page(number)) }
    }
    for (number, file) in publication.tree.attachments.enumerated() {
      put(file.path.url, .attachment(number))
    }
    for (number, file) in assets.files.enumerated() { put("/" + file.path, .asset(number)) }
    self.places = places
  }

  /// What stands at an address from the site's root; its query and fragment do not count.
  subscript(address: String) -> Place? {
    if let place = places[address] { return place }
    guard let end = address.utf8.firstIndex(where: { $0 == 0x23 || $0 == 0x3F }) else {
      return nil
    }
    return places[String(address[..<end])]
  }
}
