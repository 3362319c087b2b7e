/// What another room makes of a page's file, in the place of what its Markdown would say.
public struct PageText: Sendable {
  /// Where the front matter has none.
  public var title: String
  /// For lists and feeds.
  public var summary: String
  /// The HTML, with links from the site's root or whole.
  public var html: String

  public init(title: String, summary: String, html: String) {
    (self.title, self.summary, self.html) = (title, summary, html)
  }
}
