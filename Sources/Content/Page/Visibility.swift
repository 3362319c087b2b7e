public import Vocabulary

/// Whether a page is to be seen at a moment, and if not, why.
public enum Visibility: Hashable, Sendable {
  case shown, draft
  case scheduled(Timestamp)
  case expired(Timestamp)
}

/// Which pages are shown although they are not to be seen yet, or no longer.
public struct Showing: Hashable, Sendable {
  public var drafts: Bool, future: Bool, expired: Bool

  public init(drafts: Bool = false, future: Bool = false, expired: Bool = false) {
    (self.drafts, self.future, self.expired) = (drafts, future, expired)
  }
}

extension PageFields {
  /// A page is scheduled until `publish`, or until `date` where that is all it has, and expired
  /// from `expires` on. A bare day begins at midnight of the site's zone.
  public func visibility(at now: Timestamp, showing: Showing) -> Visibility {
    if draft, !showing.drafts { return .draft }
    if let expires, expires <= now, !showing.expired { return .expired(expires) }
    if let start = publish ?? date, start > now, !showing.future { return .scheduled(start) }
    return .shown
  }
}
