import Mail
import Settings
import Signing
import Vocabulary

/// In whose name an owner's mails are sent: the domains that DNS has to speak for.
struct SendingIdentity {
  let sender: EmailAddress
  /// That signs, that mails are from, and that bounces go to.
  let domain: SigningDomain, senderDomain: SigningDomain, bounceDomain: SigningDomain
  /// The mail server that sends, where site.yaml names one.
  let mailServer: String?

  /// Throws a `SigningKeyFailure` where nobody is the sender, and a `Refusal`.
  init(_ site: SiteSettings) throws {
    guard let sender = site.sender?.address else { throw SigningKeyFailure.noSender }
    let mail = site.mail
    self.sender = sender
    senderDomain = SigningDomain(of: sender)
    domain = try mail.dkim.domain.map { try SigningDomain($0) } ?? senderDomain
    bounceDomain = try mail.bounces.domain.map { try SigningDomain($0) } ?? senderDomain
    mailServer = mail.transport == .smtp ? mail.server.host : nil
  }

  /// What keeps receivers from seeing that all of it is one sender (mail-D5).
  var doubts: [String] {
    let facts = [("Mails are signed for", domain), ("Bounces go to", bounceDomain)]
    return facts.compactMap { fact, domain in
      switch DomainAlignment(domain.text, senderDomain.text) {
      case .aligned: nil
      case .siblings(let parent):
        "\(fact) \(domain.text) and come from \(senderDomain.text): right only if \(parent) is"
          + " yours."
      case .foreign:
        "\(fact) \(domain.text), but mails are from \(senderDomain.text), so it proves nothing."
      }
    }
  }
}
