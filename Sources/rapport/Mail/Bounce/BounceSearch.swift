import Contacts
import Endpoint
import Mail
import Newsletter
import Store
import Vocabulary

/// Whom a report is about: by the address it came to, by the Message-ID of what came back, or by the
/// addresses that it names.
struct BounceSearch: Sendable {
  let addresses: BounceAddresses?
  let recipient: String?

  func people(in mail: ReturnedMail, _ session: any Session) throws -> [BouncedPerson] {
    var isForged = false
    for address in [recipient].compactMap({ $0 }) + mail.ownAddresses {
      switch addresses?.reader(of: address) {
      case .reader(let token): return [try person(token, mail, session)]
      case .forged: isForged = true
      case .notOurs, nil: continue
      }
    }
    if let person = try person(byMessageOf: mail, session) { return [person] }
    // Whoever wrote that address had none of our mails, so nothing else that they say counts.
    if isForged { return [BouncedPerson(.forged, outcome: mail.worst, in: mail)] }
    return try mail.recipients.map { try person($0, mail, session) }
  }

  private func person(
    _ token: BounceToken, _ mail: ReturnedMail, _ session: any Session
  ) throws -> BouncedPerson {
    guard let contact = try session.contact(id: token.contactID) else {
      return BouncedPerson(.nobody, found: .token, outcome: mail.worst, in: mail)
    }
    let issue = token.issue(among: try session.issues(sentTo: contact.id))
    return BouncedPerson(
      contact, found: .token, issue: issue, mail.recipient(for: contact.email), in: mail)
  }

  private func person(
    byMessageOf mail: ReturnedMail, _ session: any Session
  ) throws -> BouncedPerson? {
    guard let messageID = mail.originalID, let id = IssueMessageID(messageID),
      let contact = try session.contact(id: id.contactID),
      try session.wasSent(id.issue, to: contact.id, as: messageID)
    else { return nil }
    return BouncedPerson(
      contact, found: .message, issue: id.issue, mail.recipient(for: contact.email), in: mail)
  }

  /// Only somebody to whom an issue went: nobody can make us forget a stranger.
  private func person(
    _ recipient: ReportedRecipient, _ mail: ReturnedMail, _ session: any Session
  ) throws -> BouncedPerson {
    let found = mail.source == .report ? BouncedPerson.Found.report : .text
    let known = try recipient.address.flatMap { try session.contact($0) }
    guard let contact = known, try !session.issues(sentTo: contact.id).isEmpty else {
      let done = known == nil ? BouncedPerson.Done.nobody : .notMailed
      return BouncedPerson(
        done, address: recipient.address, found: found, outcome: recipient.outcome, in: mail)
    }
    return BouncedPerson(contact, found: found, issue: nil, recipient, in: mail)
  }
}

extension ReturnedMail {
  /// What it says of the reader whose mail it was. Where it names only others, the reader's own server
  /// took the mail and passed it on: that is no reason never to mail them again.
  fileprivate func recipient(for address: EmailAddress) -> ReportedRecipient {
    if let own = recipients.first(where: { $0.isAbout(address) }) { return own }
    guard let first = recipients.first(where: { $0.outcome == worst }) else {
      return ReportedRecipient(address, outcome: worst)
    }
    let isOther = first.address != nil && kind == .failure
    return ReportedRecipient(
      address, outcome: isOther && first.outcome == .hard ? .soft : first.outcome,
      status: first.status, words: first.words)
  }

  fileprivate var worst: BounceOutcome {
    let outcomes = recipients.map(\.outcome)
    return [.hard, .soft, .policy, .delayed].first(where: outcomes.contains) ?? .policy
  }
}
