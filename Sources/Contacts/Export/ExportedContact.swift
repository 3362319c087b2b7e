/// A person on their way out of the store, with all that is known of them.
public struct ExportedContact: Sendable, Hashable {
  public var reader: Reader
  /// By the lists' names.
  public var subscriptions: [Subscription]

  public init(_ reader: Reader, subscriptions: [Subscription] = []) {
    (self.reader, self.subscriptions) = (reader, subscriptions)
  }
}
