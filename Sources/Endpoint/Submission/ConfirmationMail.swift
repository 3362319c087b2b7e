import Contacts
import Forms
import Mail
import Outbox
import Settings
import Store
import Templates
import Vocabulary

/// The mail that asks the owner of an address whether it was they who signed up (double opt-in).
///
/// It holds no word that a visitor wrote, and no header by which one leaves, as nobody is on a list
/// yet (form-M4, mail-L6).
struct ConfirmationMail: Sendable {
  private let acts: ListActs
  private let links: ListLinks
  private let from: Mailbox
  private let reply: ReplyText
  private let site: Record
  private let environment: RenderEnvironment
  private let list: String, title: String, domain: String
  private let date: Timestamp

  /// Nil where these answers ask for no list, and where the site sends no mail.
  init?(
    _ visit: Visit, _ form: FormDefinition, _ draft: SubmissionDraft
  ) throws {
    let knowledge = visit.knowledge
    guard let rule = form.subscription, let from = knowledge.sender, draft.email != nil,
      draft.answers.contains(where: { $0.field == rule.field })
    else { return nil }
    let seal = try visit.contactSeal()
    acts = ListActs(seal: seal, chance: visit.endpoint.chance, now: visit.now)
    links = ListLinks(
      seal: seal, baseURL: knowledge.baseURL, prefix: knowledge.settings.endpointPrefix)
    (self.from, list) = (from, rule.list)
    reply = try knowledge.confirmation()
    (site, environment) = (knowledge.siteRecord, knowledge.environment(draft.language))
    (title, domain) = (knowledge.title(ofList: rule.list), knowledge.domain)
    date = knowledge.timestamp(visit.now)
  }

  /// Not to an address that may not be written to, nor more often than a stranger should be able to
  /// make us.
  func queue(
    to contact: Contact, because submission: Submission, in session: any Session
  ) throws {
    guard try acts.mayBeAsked(contact, in: session),
      try MailLimit.confirmation.allows(
        to: contact.email, because: list, at: acts.now, in: session)
    else { return }
    try session.queue(mail(to: contact, submission), at: acts.now)
  }

  private func mail(to contact: Contact, _ submission: Submission) throws -> WaitingMail {
    let link = links.confirm(contactID: contact.id, list: list, askedAt: acts.now)
    let record = Record(PageShape.confirmation, [.record(site), .text(title), .text(link)])
    let words = reply.filledIn(record, environment)
    let kind = MailLimit.confirmation.kind
    let message = MailMessage(
      from: from, to: Mailbox(contact.email), subject: words.subject, text: words.text, date: date,
      messageID: MessageID.make(kind, of: submission.reference.text, domain: domain),
      automatic: .generated)
    return WaitingMail(
      messageID: message.messageID, kind: kind, form: list, sender: nil, recipient: contact.email,
      reference: submission.reference.text, message: try message.written())
  }
}
