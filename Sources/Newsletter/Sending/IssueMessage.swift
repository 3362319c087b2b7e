public import Contacts
public import Mail
public import Outbox
public import Vocabulary

/// A reader's own message of an issue, merged and ready to leave.
public struct IssueMessage: Sendable {
  public var contactID: String
  public var envelope: Envelope
  public var content: [UInt8]
  /// By which a suppressed address is found.
  public var emailHash: String
  /// What the link to a form is known by, of an invitation.
  public var invitation: Invitation?

  public struct Invitation: Sendable, Hashable {
    public var form: String, tokenHash: String

    public init(form: String, tokenHash: String) { (self.form, self.tokenHash) = (form, tokenHash) }
  }

  public init(
    contactID: String, envelope: Envelope, content: [UInt8], emailHash: String,
    invitation: Invitation? = nil
  ) {
    (self.contactID, self.envelope, self.content) = (contactID, envelope, content)
    (self.emailHash, self.invitation) = (emailHash, invitation)
  }

  /// Where it goes.
  var domain: String { String(envelope.recipient.domain) }

  var claim: DeliveryClaim {
    DeliveryClaim(
      contactID: contactID, messageID: envelope.messageID, emailHash: emailHash, domain: domain)
  }
}

/// How an issue is merged. The door hands it in, as it takes the site's pages and keys.
public struct IssueMerging: Sendable {
  /// What stands for an address among those that are never mailed again.
  public var emailHash: @Sendable (EmailAddress) -> String
  /// Looks up what some readers need together, and gives what merges the message of each; nil for
  /// one to whom it would tell nothing new.
  public var merger: @Sendable ([Reader]) async throws -> @Sendable (Reader) throws -> IssueMessage?
  /// Those whose clicks are counted, to be known before a message leaves.
  public var links: [IssueLink]

  public init(
    emailHash: @escaping @Sendable (EmailAddress) -> String, links: [IssueLink] = [],
    merger:
      @escaping @Sendable ([Reader]) async throws ->
      @Sendable (Reader) throws ->
      IssueMessage?
  ) {
    (self.emailHash, self.links, self.merger) = (emailHash, links, merger)
  }
}
