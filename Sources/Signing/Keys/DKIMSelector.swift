public import Vocabulary

/// The name of a key below its domain: `rapport` of `rapport._domainkey.example.org`
/// (RFC 6376 §3.1).
public struct DKIMSelector: Hashable, Sendable {
  public let text: String

  /// Refuses what is no name of DNS: labels of small letters, digits and hyphens, 63 bytes in all.
  public init(_ text: String) throws(Refusal) {
    let hyphen = UInt8(ascii: "-")
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isOne = labels.allSatisfy { label in
      !label.isEmpty && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { $0 == hyphen || 48...57 ~= $0 || 97...122 ~= $0 }
    }
    guard isOne, text.utf8.count <= 63 else {
      throw Refusal("A selector has small letters, digits and hyphens, such as rapport-2.")
    }
    self.text = text
  }

  /// Where the key's record stands in DNS (RFC 6376 §3.6.2.1).
  public func place(below domain: SigningDomain) -> String {
    "\(text)._domainkey.\(domain.text)"
  }
}
