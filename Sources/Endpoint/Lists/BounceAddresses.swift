public import Vocabulary

/// The senders of a newsletter's mails, one for each reader: `bounce+<token>@bounce.example.org`. A
/// report comes back to it, and is known by it for that reader's (VERP, mail-B1).
///
/// A token is letters of Crockford's base 32 in any case: the contact's id, 40 bits that stand for
/// the issue, and 80 bits of our code of both.
public struct BounceAddresses: Sendable {
  private let seal: ContactSeal
  private let domain: String

  /// `domain` is where the server gives us all that begins with `bounce+`.
  public init(seal: ContactSeal, domain: String) {
    (self.seal, self.domain) = (seal, domain.lowercased())
  }

  /// Nil where a contact's id is none of ours, and fits into no mailbox (RFC 5321 §4.5.3.1.1).
  public func sender(for issue: String, to contactID: String) -> EmailAddress? {
    guard Base32.isText(contactID) else { return nil }
    let tag = seal.issueTag(issue)
    let token = contactID + tag + seal.bounceCode(contactID, tag)
    return try? EmailAddress("\(Self.prefix)\(token)@\(domain)")
  }

  /// Whose mail came back, by an address that it came to, in any case.
  public func reader(of address: String) -> Answer {
    let address = address.lowercased()
    guard address.hasPrefix(Self.prefix), address.hasSuffix("@\(domain)") else { return .notOurs }
    let token = address.dropFirst(Self.prefix.count).dropLast(domain.count + 1)
    guard token.utf8.count > ContactSeal.tagLength + ContactSeal.bounceCodeLength,
      Base32.isText(String(token))
    else { return .forged }
    let code = token.suffix(ContactSeal.bounceCodeLength)
    let tag = String(token.dropLast(code.count).suffix(ContactSeal.tagLength))
    let contactID = String(token.dropLast(code.count + tag.count))
    let right = seal.bounceCode(contactID, tag)
    let difference = zip(code.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
    return difference == 0
      ? .reader(BounceToken(contactID: contactID, tag: tag, seal: seal)) : .forged
  }

  public enum Answer: Sendable {
    case reader(BounceToken)
    /// It looks like one of ours, and the code is not.
    case forged
    case notOurs
  }

  private static let prefix = "bounce+"
}

/// Whose mail it was, and of which issue.
public struct BounceToken: Sendable {
  public let contactID: String
  fileprivate let tag: String
  fileprivate let seal: ContactSeal

  fileprivate init(contactID: String, tag: String, seal: ContactSeal) {
    (self.contactID, self.tag, self.seal) = (contactID, tag, seal)
  }

  /// Which of the issues that went to them.
  public func issue(among issues: [String]) -> String? {
    issues.first { seal.issueTag($0) == tag }
  }
}

extension ContactSeal {
  fileprivate static let tagLength = 8, bounceCodeLength = 16

  fileprivate func issueTag(_ issue: String) -> String {
    Base32.text(code(.bounce, of: Self.bytes(of: ["issue", issue])).prefix(5))
  }

  fileprivate func bounceCode(_ contactID: String, _ tag: String) -> String {
    Base32.text(code(.bounce, of: Self.bytes(of: ["sender", contactID, tag])).prefix(10))
  }

  /// What a report without a Message-ID is known by, when it comes a second time.
  public func reportName(of mail: [UInt8]) -> String {
    "hash:" + Base32.text(code(.bounce, of: Self.bytes(of: ["report"]) + mail).prefix(20))
  }
}

/// Crockford's letters in small, as ids of rows have them.
private enum Base32 {
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A mailbox has 64 letters at most, and `bounce+` is 7 of them.
  static func isText(_ text: String) -> Bool {
    (1...57).contains(text.utf8.count) && text.utf8.allSatisfy(letters.contains)
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var (held, bits, text) = (UInt32(0), 0, [UInt8]())
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[Int(held >> UInt32(bits)) & 31])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
