public import Vocabulary

/// Somebody of whom a report says that a mail did not reach them.
public struct ReportedRecipient: Sendable, Hashable {
  /// As the mail was addressed; nil where the report names nobody that can be read.
  public let address: EmailAddress?
  /// Whom the mail was meant for in the end, if that is somebody else: behind a forwarding, say.
  public let finalAddress: EmailAddress?
  public let outcome: BounceOutcome
  /// The enhanced status code, like `5.1.1` (RFC 3463), or the reply's code where there is none.
  public let status: String?
  /// What the receiver said, on one line of at most 300 letters.
  public let words: String?

  public init(
    _ address: EmailAddress?, finalAddress: EmailAddress? = nil, outcome: BounceOutcome,
    status: String? = nil, words: String? = nil
  ) {
    (self.address, self.finalAddress, self.outcome) = (address, finalAddress, outcome)
    (self.status, self.words) = (status, words)
  }

  /// Whether this is about an address: the same mailbox, at the same domain or a host of it, as
  /// servers rewrite addresses on their way.
  public func isAbout(_ other: EmailAddress) -> Bool {
    [address, finalAddress].contains { $0?.isAlike(other) ?? false }
  }
}

/// What a report says of one recipient (mail-B4).
public enum BounceOutcome: String, Sendable, CaseIterable {
  /// There is no such mailbox, and there will be none.
  case hard
  /// It may work another time: a full mailbox, a server that does not answer.
  case soft
  /// The receiver objects to the sender or to what was written. It says nothing about the reader.
  case policy
  /// The receiver goes on trying.
  case delayed
}

extension EmailAddress {
  fileprivate func isAlike(_ other: EmailAddress) -> Bool {
    if key == other.key { return true }
    let (one, two) = (domain.lowercased(), other.domain.lowercased())
    return mailbox.lowercased() == other.mailbox.lowercased()
      && (one.hasSuffix(".\(two)") || two.hasSuffix(".\(one)"))
  }
}
