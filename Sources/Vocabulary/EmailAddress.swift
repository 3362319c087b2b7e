/// A mailbox at a domain: `ada@example.org`.
///
/// The domain is in lower case; the mailbox is as written, since its server decides what its
/// letters mean. Stricter than RFC 5321: no quoted mailbox, no address literal, ASCII only. A domain
/// in other letters becomes the ASCII one that it stands for, as browsers do it, too.
public struct EmailAddress: Hashable, Sendable {
  public let text: String

  /// Refuses what has no mailbox at a domain, and what could leave its line (RFC 5321 §4.5.3.1:
  /// 64 octets of mailbox, 254 in all, as RFC 3696's erratum 1690 has it).
  public init(_ written: String) throws(Refusal) {
    let bytes = Array(written.utf8)
    guard bytes.count <= 254 else { throw Refusal("This e-mail address is too long.") }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let domain = parts.last.flatMap { DomainName.ascii(String(decoding: $0, as: UTF8.self)) } ?? ""
    guard parts.count == 2, Self.isDomain(Array(domain.utf8)[...]) else {
      throw Refusal("This is not an e-mail address. It should look like ada@example.org.")
    }
    guard parts[0].allSatisfy({ $0 < 0x80 }) else {
      throw Refusal("Before the @ of an e-mail address only letters from a to z can be used here.")
    }
    guard Self.isMailbox(parts[0]), parts[0].count + 1 + domain.utf8.count <= 254 else {
      throw Refusal("This is not an e-mail address. It should look like ada@example.org.")
    }
    text = String(decoding: parts[0], as: UTF8.self) + "@" + domain
  }

  /// What stands before the `@`.
  public var mailbox: Substring { text[..<at] }
  public var domain: Substring { text[text.utf8.index(after: at)...] }

  // By bytes, as characters are looked for at a hundred times the cost.
  private var at: String.Index { text.utf8.firstIndex(of: UInt8(ascii: "@")) ?? text.startIndex }

  /// By which one person's address is found again: all in lower case, as hardly any server tells
  /// `Ada` from `ada`.
  public var key: String { text.lowercased() }
}

extension EmailAddress: CustomStringConvertible {
  public var description: String { text }
}

extension EmailAddress {
  /// RFC 5322 §3.2.3, `dot-atom`.
  private static func isMailbox(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (1...64).contains(bytes.count) else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy(isAtomText)
    }
  }

  /// RFC 1035 §2.3.1: labels of letters, digits and hyphens, 63 at most; two of them or more, as
  /// no mail leaves the house for `ada@localhost`.
  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count >= 2 && bytes.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
      }
      && labels.last.map { $0.contains { !(48...57 ~= $0) } } ?? false
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
