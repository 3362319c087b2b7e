/// Addresses that only one reader has, each with a token that cannot be guessed.
public struct ReaderLinks: Sendable, Hashable {
  /// One POST leaves the list; a browser is shown a button.
  public var unsubscribe: String
  public var preferences: String
  /// The issue as a page of the site; nil for one that is not archived.
  public var view: String?
  /// Of an invitation.
  public var form: String?

  public init(unsubscribe: String, preferences: String, view: String? = nil, form: String? = nil) {
    (self.unsubscribe, self.preferences) = (unsubscribe, preferences)
    (self.view, self.form) = (view, form)
  }
}
