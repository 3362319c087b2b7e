/// A file that travels with a message: attached, or shown inside its HTML.
///
/// It is encoded once, when it is made; all messages that carry it share the letters.
public struct MailFile: Sendable, Hashable {
  /// As the reader is to see it, in any script.
  public let name: String
  /// Like `image/png`.
  public let mediaType: String
  public let bytes: [UInt8]
  /// Without its angle brackets; for a picture that the HTML names as `cid:…`.
  public let contentID: String?
  /// The bytes in base 64, in lines that end with CRLF.
  let lines: [UInt8]

  public init(name: String, mediaType: String, bytes: [UInt8], contentID: String? = nil) {
    (self.name, self.mediaType, self.bytes, self.contentID) = (name, mediaType, bytes, contentID)
    var lines: [UInt8] = []
    bytes.withUnsafeBufferPointer { Base64.appendLines($0, to: &lines) }
    self.lines = lines
  }
}
