public import Vocabulary

/// A mail to one recipient, before it is bytes.
public struct MailMessage: Sendable, Hashable {
  public var from: Mailbox
  public var to: Mailbox
  public var replyTo: Mailbox?
  public var subject: String
  /// In UTF-8, without a byte of HTML; lines end with a line feed.
  public var textBytes: [UInt8]
  /// The moment, by the clocks of the site's zone.
  public var date: Timestamp
  /// Without its angle brackets: `k7m2…@example.org`. The same mail has the same at every try.
  public var messageID: String
  /// The mail that this one answers, and all before it in the conversation, oldest first.
  public var inReplyTo: String?
  public var references: [String]
  /// Whether nobody wrote it by hand (RFC 3834), and what made it.
  public var automatic: Automatic?
  /// The same words as HTML in UTF-8, for who prefers it.
  public var htmlBytes: [UInt8]?
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
    (self.subject, self.textBytes, self.date) = (subject, Array(text.utf8), date)
    (self.messageID, self.inReplyTo, self.references) = (messageID, inReplyTo, references)
    self.automatic = automatic
  }
}

/// A merge writes bytes; whoever writes a single mail has strings.
extension MailMessage {
  public var text: String {
    get { String(decoding: textBytes, as: UTF8.self) }
    set { textBytes = Array(newValue.utf8) }
  }

  public var html: String? {
    get { htmlBytes.map { String(decoding: $0, as: UTF8.self) } }
    set { htmlBytes = newValue.map { Array($0.utf8) } }
  }

  public init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, textBytes: [UInt8],
    htmlBytes: [UInt8]?, date: Timestamp, messageID: String
  ) {
    self.init(
      from: from, to: to, replyTo: replyTo, subject: subject, text: "", date: date,
      messageID: messageID)
    (self.textBytes, self.htmlBytes) = (textBytes, htmlBytes)
  }
}
