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
}
