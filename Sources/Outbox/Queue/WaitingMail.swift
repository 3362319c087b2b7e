public import Mail
public import Vocabulary

/// A mail that waits to be sent, as the outbox keeps it.
public struct WaitingMail: Sendable, Hashable {
  /// Unique; the Message-ID without its angle brackets.
  public var messageID: String
  /// What it is: `acknowledgement`, `confirmation`, `notice`.
  public var kind: String
  /// The form that made us write it, or the list that somebody asked for, by which such mails are
  /// counted (form-M4).
  public var form: String?
  /// The envelope's sender; nil is the null sender of automatic replies (RFC 3834 §3.3).
  public var sender: EmailAddress?
  public var recipient: EmailAddress
  /// The submission, or the contact, that it is about, so that erasing one finds it.
  public var reference: String?
  /// The whole message, all ASCII, its lines ended by CRLF.
  public var message: String

  public init(
    messageID: String, kind: String, form: String? = nil, sender: EmailAddress?,
    recipient: EmailAddress, reference: String?, message: String
  ) {
    (self.messageID, self.kind, self.form, self.sender) = (messageID, kind, form, sender)
    (self.recipient, self.reference, self.message) = (recipient, reference, message)
  }
}

extension WaitingMail {
  /// Who answers by themselves want no report of it either.
  public var envelope: Envelope {
    Envelope(
      sender: sender, recipient: recipient, messageID: messageID, size: message.utf8.count,
      reports: sender == nil ? .never : .ofFailures)
  }
}
