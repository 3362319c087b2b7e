/// A heading of a document, for outlines and titles.
public struct Heading: Sendable, Hashable {
  public let level: Int
  /// Unique in the document; the name that `#…` in a URL leads to.
  public let id: String
  public let text: String
  /// Inline HTML without links and footnotes, so that it can stand inside a link.
  public let html: String
  /// Of the author's file, counted from 1.
  public let line: Int

  public init(level: Int, id: String, text: String, html: String, line: Int = 1) {
    (self.level, self.id, self.text, self.html, self.line) = (level, id, text, html, line)
  }
}
