import Content
import Vocabulary

/// Every link to another site, and the first place where it is written.
struct OutsideLinks {
  private(set) var all: [OutsideLink] = []

  init(_ publication: Publication, _ looks: [PageLook]) {
    var places: Set<OutsideLink> = []
    var elsewhere: Set<String> = []
    let host = publication.baseURL ?? ""
    for look in looks where !look.outside.isEmpty {
      let article = publication.article(look.page)
      let written = WrittenLinks(
        of: article, including: look.included, publication.components.targets)
      for address in look.outside where host.isEmpty || !address.hasPrefix(host) {
        guard let uses = written.uses(of: address), !uses.isEmpty else {
          elsewhere.insert(address)
          continue
        }
        for use in uses {
          places.insert(
            OutsideLink(
              Self.whole(address), in: use.file, line: use.place.line, column: use.place.column))
        }
      }
    }
    let told = Set(places.map(\.address))
    for address in elsewhere where !told.contains(Self.whole(address)) {
      places.insert(OutsideLink(Self.whole(address), in: ThemeFiles.folder))
    }
    all = places.sorted {
      ($0.address, $0.file, $0.line, $0.column) < ($1.address, $1.file, $1.line, $1.column)
    }
  }

  /// `//example.org` is taken with the safer of the two schemes.
  private static func whole(_ address: String) -> String {
    address.hasPrefix("//") ? "https:" + address : address
  }
}
