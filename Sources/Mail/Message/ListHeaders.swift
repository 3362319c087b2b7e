/// What a list says of itself in the headers of its mails (RFC 2369, RFC 2919, RFC 8058).
public struct ListHeaders: Sendable, Hashable {
  /// The list's title, and its identifier for ever: `news.example.org` (mail-L7).
  public var title: String, id: String
  /// An https address that one POST unsubscribes (mail-L1).
  public var unsubscribe: String
  public var unsubscribeMail: String?
  /// Where past issues stand, and where help is.
  public var archive: String?, help: String?, owner: String?

  public init(title: String, id: String, unsubscribe: String) {
    (self.title, self.id, self.unsubscribe) = (title, id, unsubscribe)
  }
}
