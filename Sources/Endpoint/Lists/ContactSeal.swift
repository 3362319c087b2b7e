import Crypto
public import Store
public import Vocabulary

/// Signs what the links in mails carry, and hides the addresses that are never mailed again:
/// HMAC-SHA-256 by the key of contacts.
///
/// That key never changes, so a link in an old mail works for ever.
public struct ContactSeal: Sendable {
  /// What a code is for: the code for one is none for another.
  enum Purpose: Int, CaseIterable {
    case unsubscribe, preferences, confirm, invitation, suppression, bounce, click
  }

  /// By purpose, with the key and the purpose's name taken in, as a run makes a million of them.
  private let begun: [HMAC<SHA256>]

  public init(key: ContactKey) {
    let key = SymmetricKey(data: key.bytes)
    begun = Purpose.allCases.map { purpose in
      var code = HMAC<SHA256>(key: key)
      code.update(data: [UInt8(purpose.name.utf8.count)] + purpose.name.utf8)
      return code
    }
  }

  /// What stands for an address among those that are never mailed again: 64 letters of
  /// hexadecimal, the same however the address is written.
  public func suppressionHash(of address: EmailAddress) -> String {
    Hexadecimal.text(Array(code(.suppression, of: Array(address.key.utf8))))
  }

  func code(_ purpose: Purpose, of bytes: [UInt8]) -> HMAC<SHA256>.MAC {
    var code = begun[purpose.rawValue]
    code.update(data: bytes)
    return code.finalize()
  }
}

extension ContactSeal.Purpose {
  /// Never changed, or links in old mails would die.
  fileprivate var name: String {
    switch self {
    case .unsubscribe: "rapport.contact.unsubscribe.v1"
    case .preferences: "rapport.contact.preferences.v1"
    case .confirm: "rapport.contact.confirm.v1"
    case .invitation: "rapport.contact.invitation.v1"
    case .suppression: "rapport.contact.suppression.v1"
    case .bounce: "rapport.contact.bounce.v1"
    case .click: "rapport.issue.click.v1"
    }
  }
}
