public import Vocabulary

/// A mail to one recipient, before it is bytes.
public struct MailMessage: Sendable, Hashable {
  public var from: Mailbox
  public var to: Mailbox
  public var replyTo: Mailbox?
  public var subject: String
  /// Without a byte of HTML; lines end with a line feed.
  public var text: String
  /// The moment, by the clocks of the site's zone.
  public var date: Timestamp
  /// Without its angle brackets: `k7m2…@example.org`. The same mail has the same at every try.
  public var messageID: String
  /// The mail that this one answers, and all before it in the conversation, oldest first.
  public var inReplyTo: String?
  public var references: [String]
  /// Whether nobody wrote it by hand (RFC 3834), and what made it.
  public var automatic: Automatic?
  /// The same words as HTML, for who prefers it.
  public var html: String?
  /// Shown inside the HTML, and attached.
  public var pictures: [MailFile] = []
  public var attachments: [MailFile] = []
  /// For a mail to a list.
  public var list: ListHeaders?

  public enum Automatic: String, Sendable, Hashable {
    case generated = "auto-generated"
    case replied = "auto-replied"
  }

  public init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, text: String,
    date: Timestamp, messageID: String, inReplyTo: String? = nil, references: [String] = [],
    automatic: Automatic? = nil
  ) {
    (self.from, self.to, self.replyTo) = (from, to, replyTo)
    (self.subject, self.text, self.date) = (subject, text, date)
    (self.messageID, self.inReplyTo, self.references) = (messageID, inReplyTo, references)
    self.automatic = automatic
  }
}
