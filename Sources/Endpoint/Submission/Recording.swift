import Forms
import Outbox
import Settings
import Store
import Vocabulary

/// All that is written when a form is taken, in one transaction: the submission with its answers
/// and files, the marks it is counted by, what was agreed to, and the mails that tell of it.
struct Recording: Sendable {
  enum Outcome: Sendable {
    /// Made before the commit, so that nothing can go wrong between it and the thanks.
    case thanked(Response, isNew: Bool)
    case tooMany
    /// The token was used already, for other answers: these are not stored.
    case usedForOthers
  }

  /// All but its reference, which is made in the transaction.
  let draft: SubmissionDraft
  let form: FormDefinition
  let limits: RateLimits
  let mails: SubmissionMails
  let confirmation: ConfirmationMail?
  let invitation: InvitationToken?
  let thanks: Thanks
  let files: KeptFiles
  let digests: AnswerDigests
  let chance: Chance
  let now: Int

  init(
    _ visit: Visit, _ form: FormDefinition, _ sent: Sent, _ answers: Answers, _ token: FormToken,
    _ digests: AnswerDigests, _ seal: Seal
  ) throws {
    self.form = form
    draft = SubmissionDraft(visit, form, sent, answers, token, digests)
    limits = RateLimits(
      visit.knowledge.settings.forms.limits, form: form.name.text,
      from: .of(visit.request, trusting: visit.knowledge.settings.forms.trustedProxies),
      email: draft.email, seal, at: visit.now)
    mails = try SubmissionMails(visit, form, answers, draft)
    confirmation = try ConfirmationMail(visit, form, draft)
    invitation = sent["_invitation"].flatMap { InvitationToken($0) }
    thanks = Thanks(visit.knowledge, form.name.text, seal)
    files = KeptFiles(answers.files, in: visit.endpoint.uploads)
    (self.digests, chance, now) = (digests, visit.endpoint.chance, visit.now)
  }

  /// What was answered when the same token came first (form-F6).
  func replay(in session: any Session) throws -> Outcome? {
    guard let before = try session.submission(nonce: draft.nonce) else { return nil }
    guard digests.areOfAll(before.digest) else { return .usedForOthers }
    return .thanked(try thanks.seeOther(before), isNew: false)
  }

  func run(in session: any Session) throws -> Outcome {
    guard try limits.allow(at: now, in: session) else { return .tooMany }
    // A reference is taken once in 2^40; ten times in a row only by a broken source of chance.
    for _ in 0..<10 {
      let submission = draft.submission(Reference(chance))
      guard
        try session.record(submission, answers: draft.answers, uploads: draft.uploads)
      else {
        if let before = try replay(in: session) { return before }
        continue
      }
      try limits.mark(at: now, in: session)
      if submission.state == .received {
        let request = try Agreement.note(
          in: draft.answers, to: form, of: submission, chance, in: session)
        if let request {
          try confirmation?.queue(to: request.contact, because: submission, in: session)
        }
        if let invitation {
          try Participation.note(submission, invitation, chance, in: session)
        }
        try mails.queue(for: submission, in: session)
      }
      let response = try thanks.seeOther(submission)
      // Last, and before the commit: a row never points to a file that is not there.
      try files.keep()
      return .thanked(response, isNew: true)
    }
    throw RecordingFault.noReference
  }
}

/// A fault of ours.
enum RecordingFault: Error { case noReference }
