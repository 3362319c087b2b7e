import Content
import Vocabulary

/// Where something stands on the site for visitors: a page, or an old address that leads to one.
public struct SiteAddress: Hashable, Sendable {
  /// Percent-encoded, from the site's root: `/news/m%C3%A4rz/`.
  public let url: String
  /// The file of a page; nil for a redirect and for what Rapport makes by itself.
  public let source: String?
  /// Where an old address leads to.
  public let target: String?
  /// Other addresses of the page, as its front matter has them.
  let aliases: [String]
  let title: String?
}

extension SiteAddress {
  /// All of a site in the order of their bytes. Further pages of lists, archives, and tags that have
  /// no file come and go with what is in them: nobody is promised one.
  static func all(of tree: ContentTree) -> [SiteAddress] {
    let pages = tree.pages.filter { $0.isIndexed && ($0.source != nil || !$0.kind.isPassing) }.map {
      page in
      SiteAddress(
        url: page.path.url, source: page.source, target: nil,
        aliases: page.fields.aliases.map(\.value), title: page.fields.title)
    }
    let redirects = tree.aliases.map {
      SiteAddress(
        url: $0.from.url, source: nil, target: $0.to.url, aliases: [], title: nil)
    }
    return (pages + redirects).sorted { $0.url < $1.url }
  }

  /// The words at its end: `sale` of `/news/sale/`.
  var name: String { Self.name(of: url) }

  static func name(of url: String) -> String {
    let last = url.split(separator: "/").last ?? ""
    return String(last.hasSuffix(".html") ? last.dropLast(5) : last)
  }
}

extension Page.Kind {
  fileprivate var isPassing: Bool {
    switch self {
    case .archive, .term: true
    default: false
    }
  }
}
