/// A file of `content/` that is no page: a picture, a document. It is copied as it is.
public struct Attachment: Hashable, Sendable {
  /// `content/news/trip/hut.jpg`
  public let source: String
  public let path: SitePath
}
