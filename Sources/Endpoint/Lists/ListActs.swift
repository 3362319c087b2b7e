import Contacts
import Store
import Vocabulary

/// What somebody does about the lists they are on, with its trace on their time line. Each is to be
/// done once or ten times with the same result.
struct ListActs: Sendable {
  let seal: ContactSeal
  let chance: Chance
  let now: Int

  /// How somebody stands with a list; nil if they never asked for it.
  func state(
    of contact: Contact, on list: String, in session: any Session
  ) throws -> Subscription.State? {
    try session.subscriptions(of: contact).first { $0.list == list }?.state
  }

  /// `issue` names the one whose link it was. Who was not on the list is kept from being put on it.
  func leave(
    _ list: String, _ contact: Contact, by issue: String? = nil, in session: any Session
  ) throws {
    guard try state(of: contact, on: list, in: session) != .left else { return }
    try session.setSubscription(of: contact, list: list, state: .left, at: now)
    try note(ContactEvent(.left, list, reference: issue, at: now), of: contact, in: session)
  }

  /// All lists, and every one that there will be.
  func leaveAll(
    _ contact: Contact, by issue: String? = nil, in session: any Session
  ) throws {
    for subscription in try session.subscriptions(of: contact) where subscription.state != .left {
      try leave(subscription.list, contact, by: issue, in: session)
    }
    try session.suppress(
      hash: seal.suppressionHash(of: contact.email), because: Suppression.left, at: now)
  }

  /// Puts the owner of a mailbox on a list, as they have just asked for themselves. That takes back
  /// that they wanted no mail at all; where somebody else may not be written to, false.
  func join(_ list: String, _ contact: Contact, in session: any Session) throws -> Bool {
    guard try mayBeAsked(contact, in: session) else { return false }
    try session.liftSuppression(
      hash: seal.suppressionHash(of: contact.email), because: Suppression.left)
    try session.setSubscription(of: contact, list: list, state: .subscribed, at: now)
    try session.confirmConsents(to: list, by: contact, at: now)
    try note(ContactEvent(.confirmed, list, at: now), of: contact, in: session)
    return true
  }

  /// Whether an address is suppressed by nothing but its owner's own wish, which is theirs to
  /// change. A complaint, a mailbox that is not there and an erasure stand.
  func mayBeAsked(_ contact: Contact, in session: any Session) throws -> Bool {
    let reason = try session.suppression(hash: seal.suppressionHash(of: contact.email))
    return reason == nil || reason == Suppression.left
  }

  func note(_ event: ContactEvent, of contact: Contact, in session: any Session) throws {
    try session.noteEvent(event, of: contact, id: chance.rowID())
  }
}
