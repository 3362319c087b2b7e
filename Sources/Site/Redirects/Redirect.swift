/// A former address of a page, and where the page is now.
///
/// Both are written as in a link: `/old/`, `/preise%20alt/`. A raw space or letter with an accent
/// will do as well.
public struct Redirect: Sendable, Hashable {
  /// A path from the root of the site.
  public let from: String
  /// A path from the root of the site, or an absolute URL.
  public let to: String

  public init(from: String, to: String) { (self.from, self.to) = (from, to) }

  /// What the template of the redirect page is given; `permalink` is the target's absolute URL.
  public func page(permalink: String?) -> RedirectPage {
    RedirectPage(url: URLText.encoded(to), canonical: permalink.map(URLText.encoded))
  }
}

/// The page that stands at a former address, for servers that know no redirects.
public struct RedirectPage: Sendable, Hashable {
  /// For the refresh and the link that is seen.
  public let url: String
  /// For search engines.
  public let canonical: String?

  /// The value of `<meta http-equiv="refresh" content="…">`, before the template escapes it.
  ///
  /// The URL is in quotes, at which browsers end it (HTML, shared declarative refresh steps).
  public var refresh: String { "0; url='\(URLText.encoded(url) { $0 == UInt8(ascii: "'") })'" }
}
