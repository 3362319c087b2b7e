/// What mails are sent for, by which they share the limits.
public enum SendingPurpose: Sendable, Hashable {
  /// A mail that somebody waits for: an acknowledgement, a confirmation.
  case single
  /// One of many.
  case issue

  /// Of a limit, what mails of this purpose may fill. A tenth is kept for those that are waited
  /// for, so that a newsletter keeps nobody waiting for an hour.
  func share(of limit: Int) -> Int {
    switch self {
    case .single: limit
    case .issue: limit > 1 ? limit - max(1, limit / 10) : limit
    }
  }
}
