/// What a mail tells that came to the address for bounces.
public struct ReturnedMail: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody was not reached.
    case failure
    /// Somebody was not reached yet; this is never a bounce (mail-B2).
    case delay
    /// A reader called the mail spam (RFC 5965).
    case complaint
    /// A machine wrote, and of no failure: holidays, receipts, mails that did arrive (RFC 3834).
    case automatic
    /// Anything else: somebody wrote, or it is of no known kind.
    case ordinary
    /// Nothing that looks like a mail.
    case unreadable
  }

  /// Where it was read what happened.
  public enum Source: String, Sendable {
    /// In the part that is written for programs (RFC 3464, RFC 5965).
    case report
    /// In the words that are written for people.
    case text
  }

  public let kind: Kind
  /// Nil for what tells of nobody.
  public let source: Source?
  /// At most `recipientLimit`.
  public let recipients: [ReportedRecipient]
  /// Like `abuse`, of a complaint (RFC 5965 §3.5).
  public let feedbackType: String?
  /// The mail's own header, without its angle brackets.
  public let messageID: String?
  public let subject: String?
  /// When it was written by its own account, in seconds since 1970.
  public let writtenAt: Int?
  /// Addresses that it may have been sent to, as they stand there; one of them may be a reader's own
  /// return address.
  public let ownAddresses: [String]
  /// The Message-ID of the mail that came back.
  public let originalID: String?

  /// More than any one mail of ours has; a report that names thousands is not read to its end.
  public static let recipientLimit = 100
}
