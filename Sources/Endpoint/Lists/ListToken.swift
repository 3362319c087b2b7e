/// What the address of a list's page carries: who may do what by it.
struct ListToken: Hashable, Sendable {
  enum Act: Hashable, Sendable {
    /// `issue` is the one whose link it was.
    case unsubscribe(list: String, issue: String?)
    case preferences
    /// Seconds since 1970.
    case confirm(list: String, askedAt: Int)
  }

  let contactID: String
  let act: Act

  /// Seven days, in seconds.
  static let confirmingLife = 7 * 86_400

  /// Good as long as the mail it stands in may be read: for ever.
  static func unsubscribing(_ text: String, _ seal: ContactSeal) -> ListToken? {
    guard let parts = seal.parts(text, .unsubscribe), parts.count == 3 else { return nil }
    return ListToken(
      contactID: parts[0],
      act: .unsubscribe(list: parts[1], issue: parts[2].isEmpty ? nil : parts[2]))
  }

  static func preferring(_ text: String, _ seal: ContactSeal) -> ListToken? {
    guard let parts = seal.parts(text, .preferences), parts.count == 1 else { return nil }
    return ListToken(contactID: parts[0], act: .preferences)
  }

  /// Whether its seven days are over is not looked at here.
  static func confirming(_ text: String, _ seal: ContactSeal) -> ListToken? {
    guard let parts = seal.parts(text, .confirm), parts.count == 3, let askedAt = Int(parts[2])
    else { return nil }
    return ListToken(contactID: parts[0], act: .confirm(list: parts[1], askedAt: askedAt))
  }
}
