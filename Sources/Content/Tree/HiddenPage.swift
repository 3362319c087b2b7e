import Vocabulary

/// A page that is not to be seen yet, or no longer, and where it would stand.
public struct HiddenPage: Hashable, Sendable {
  /// `content/news/sale.md`
  public let source: String
  public let path: SitePath
  /// Its old addresses, which lead nowhere either.
  public let aliases: [SitePath]
  /// Why it is not there; never `shown`.
  public let visibility: Visibility

  init(_ page: PageSource, at path: SitePath, _ visibility: Visibility) {
    (source, self.path, self.visibility) = (page.path, path, visibility)
    // One that cannot be read is told of when the page is shown.
    aliases = page.fields.aliases.compactMap { try? SitePath(alias: $0.value, of: path) }
  }
}
