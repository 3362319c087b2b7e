import Store

/// By which a filled-in form is known for that of somebody who was invited: 128 bits, of which we
/// keep the hash.
public struct InvitationToken: Sendable, Hashable {
  /// 32 letters of hexadecimal.
  public let text: String
  /// What the table of invitations knows it by.
  public var hash: String { SecretHash.of(text) }

  /// The same for the same invitation, so that a mail that is made again has the same link.
  public init(form: String, contactID: String, issue: String, _ seal: ContactSeal) {
    let bytes = ContactSeal.bytes(of: [form, contactID, issue])
    text = Hexadecimal.text(Array(seal.code(.invitation, of: bytes).prefix(16)))
  }

  /// Nil for what none looks like.
  init?(_ text: String) {
    guard StatusSecret.isOne(text) else { return nil }
    self.text = text
  }
}
