import Desk
import Forms
import Mail
import Outbox
import Store
import Templates
import Vocabulary

/// The mails that tell of a submission: one to its sender, one to whoever answers.
struct SubmissionMails: Sendable {
  private let acknowledgement: Acknowledgement?
  private let notice: Notice?
  private let now: Int

  init(
    _ visit: Visit, _ form: FormDefinition, _ answers: Answers, _ draft: SubmissionDraft
  ) throws {
    now = visit.now
    guard let from = visit.knowledge.sender else {
      (acknowledgement, notice) = (nil, nil)
      return
    }
    acknowledgement = try draft.email.flatMap {
      try Acknowledgement(visit.knowledge, form, draft, from: from, to: $0, at: visit.now)
    }
    notice = Notice(visit.knowledge, form, answers, draft, from: from, at: visit.now)
  }

  func queue(for submission: Submission, in session: any Session) throws {
    if let acknowledgement,
      try MailLimit.acknowledgement.allows(
        to: acknowledgement.to, because: submission.form, at: now, in: session)
    {
      try session.queue(acknowledgement.mail(submission), at: now)
    }
    if let notice { try session.queue(notice.mail(submission), at: now) }
  }
}

/// To the visitor. It holds no word that a visitor wrote: the address may be a stranger's, and the
/// form would carry anything to it (form-M4).
private struct Acknowledgement: Sendable {
  let to: EmailAddress
  private let from: Mailbox
  private let reply: ReplyText
  private let site: Record
  private let environment: RenderEnvironment
  private let title: String, status: String, domain: String
  private let promise: String?
  private let due: Timestamp?
  private let date: Timestamp

  /// Nil for a form that answers to nobody: no reply is named, and no route promises one.
  init?(
    _ knowledge: Knowledge, _ form: FormDefinition, _ draft: SubmissionDraft, from: Mailbox,
    to: EmailAddress, at now: Int
  ) throws {
    guard form.acknowledgement != nil || form.route != nil else { return nil }
    reply = try knowledge.reply(form.acknowledgement)
    (self.to, self.from, due) = (to, from, draft.due)
    (site, environment) = (knowledge.siteRecord, knowledge.environment(draft.language))
    title = form.title.text(in: draft.language)
    promise = form.route.flatMap(knowledge.policy.route)?.words
    (status, domain) = (knowledge.link("/status"), knowledge.domain)
    date = knowledge.timestamp(now)
  }

  func mail(_ submission: Submission) throws -> WaitingMail {
    let record = Record(
      PageShape.reply,
      [
        .record(site), .text(title), .text(submission.reference.spaced), Value(promise), Value(due),
        .text(status),
      ])
    let words = reply.filledIn(record, environment)
    let message = MailMessage(
      from: from, to: Mailbox(to), subject: words.subject, text: words.text, date: date,
      messageID: MessageID.make(
        MailLimit.acknowledgement.kind, of: submission.reference.text, domain: domain),
      automatic: .replied)
    return WaitingMail(
      messageID: message.messageID, kind: MailLimit.acknowledgement.kind, form: submission.form,
      sender: nil, recipient: to, reference: submission.reference.text,
      message: try message.written())
  }
}

/// To the owner of the route, with every answer. It comes from the site; only its answer goes to
/// the visitor (form-M3).
private struct Notice: Sendable {
  private let from: Mailbox, to: Mailbox
  private let replyTo: EmailAddress?
  private let title: String, text: String, domain: String
  private let date: Timestamp

  /// Nil for a form without a route.
  init?(
    _ knowledge: Knowledge, _ form: FormDefinition, _ answers: Answers, _ draft: SubmissionDraft,
    from: Mailbox, at now: Int
  ) {
    guard let route = form.route.flatMap(knowledge.policy.route),
      let owner = knowledge.policy.person(route.owner)
    else { return nil }
    (self.from, to, replyTo) = (from, Mailbox(owner.email, name: owner.title), draft.email)
    (title, domain) = (form.title.text(in: draft.language), knowledge.domain)
    text = NoticeText(form, answers, draft, knowledge).text
    date = knowledge.timestamp(now)
  }

  func mail(_ submission: Submission) throws -> WaitingMail {
    let message = MailMessage(
      from: from, to: to, replyTo: replyTo.map { Mailbox($0) },
      subject: "\(title): \(submission.reference.spaced)",
      text: "Reference: \(submission.reference.spaced)\n\(text)", date: date,
      messageID: MessageID.make("notice", of: submission.reference.text, domain: domain),
      automatic: .generated)
    return WaitingMail(
      messageID: message.messageID, kind: "notice", form: submission.form, sender: from.address,
      recipient: to.address, reference: submission.reference.text, message: try message.written())
  }
}
