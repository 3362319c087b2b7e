import Vocabulary

/// One page of the site, before its Markdown is read. It never changes, and thousands of lists hold
/// it, so that it is a class: a copy of it costs one count instead of thirty.
public final class Page: Sendable {
  /// What a page is for; templates are named after it.
  public enum Kind: Hashable, Sendable {
    case home, page, section
    /// `/tags/`, and one of its terms.
    case taxonomy(String)
    case term(taxonomy: String, slug: String)
    /// The years and months of a section; the list of all pages; what is shown for a wrong URL.
    case archive(section: String, Period)
    case siteMap, notFound
  }

  /// What part of an archive a page shows.
  public enum Period: Hashable, Sendable {
    case all
    case year(Int)
    case month(Int, Int)
  }

  /// `content/news/sale.md`, or nil for a page that Rapport makes by itself.
  public let source: String?
  public let kind: Kind
  public let path: SitePath
  /// The name of the folder below `content/` that the page stands in, without the last one if
  /// the page is that folder's own: the key of its section. Empty for the root.
  public let section: String
  public let fields: PageFields
  /// What the file or folder name makes of the title, if nothing better is found.
  public let fallbackTitle: String
  /// The Markdown, and the line of the file that it begins on.
  public let body: ArraySlice<UInt8>
  public let bodyLine: Int

  init(
    source: String?, kind: Kind, path: SitePath, section: String, fields: PageFields,
    fallbackTitle: String, body: ArraySlice<UInt8>, bodyLine: Int
  ) {
    (self.source, self.kind, self.path, self.section) = (source, kind, path, section)
    (self.fields, self.fallbackTitle) = (fields, fallbackTitle)
    (self.body, self.bodyLine) = (body, bodyLine)
  }
}

extension Page.Kind {
  /// As templates know it; the template that shows it has that name too, unless the page's front
  /// matter says another.
  public var name: String {
    switch self {
    case .home: "home"
    case .page: "page"
    case .section: "section"
    case .taxonomy: "taxonomy"
    case .term: "term"
    case .archive: "archive"
    case .siteMap: "site-map"
    case .notFound: "404"
    }
  }
}

extension Page {
  /// Whether search engines are to know of it: a draft is shown to its author only.
  public var isIndexed: Bool { kind != .notFound && !fields.draft }
}
