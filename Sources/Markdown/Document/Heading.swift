/// A heading of a document, for outlines and titles.
public struct Heading: Sendable, Hashable {
  public let level: Int
  /// Unique in the document; the name that `#…` in a URL leads to.
  public let id: String
  public let text: String
  /// Inline HTML without links and footnotes, so that it can stand inside a link.
  public let html: String

  public init(level: Int, id: String, text: String, html: String) {
    (self.level, self.id, self.text, self.html) = (level, id, text, html)
  }
}
