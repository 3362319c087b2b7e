/// A file that travels with a message: attached, or shown inside its HTML.
public struct MailFile: Sendable, Hashable {
  public var name: String
  /// Like `image/png`.
  public var mediaType: String
  public var bytes: [UInt8]
  /// Without its angle brackets; for a picture that the HTML names as `cid:…`.
  public var contentID: String?

  public init(name: String, mediaType: String, bytes: [UInt8], contentID: String? = nil) {
    (self.name, self.mediaType, self.bytes, self.contentID) = (name, mediaType, bytes, contentID)
  }
}
