import Forms
import Mail
import Outbox
import Settings
import Store
import Vocabulary

/// How a submission stands: a link is mailed to whoever knows its reference and its address.
extension Visit {
  /// GET `/status`.
  func askForStatus() throws -> Response { try page(200, "status", .init("How does it stand?")) }

  /// POST `/status`. The same page and the same work whatever matches (form-A1, form-A2).
  func sendStatusLink() async throws -> Response {
    let sent = try await Intake().read(request)
    let seal = try seal()
    let lookup = StatusLookup(self, sent, seal)
    let isAllowed = try await endpoint.store().write { try lookup.run(in: $0) }
    guard isAllowed else { return try tooMany() }
    return try page(200, "status-sent", .init("Thank you"))
  }

  /// GET `/status/<secret>`: to read, never to write, as a link may be passed on (form-A4).
  func showStatus(_ secret: String) async throws -> Response {
    let hash = SecretHash.of(secret)
    let now = now
    let found = try await endpoint.store().read {
      try $0.submission(statusSecretHash: hash, at: now)
    }
    guard let found else { return try gone() }
    let form = try? knowledge.currentForm(found.form)
    let language = knowledge.language(found.language)
    var content = Paper.Content(form?.title.text(in: language) ?? "Your message")
    content.reference = found.reference
    content.received = knowledge.timestamp(found.receivedAt)
    content.due = found.dueAt.map(knowledge.timestamp)
    content.isClosed = found.state == .closed
    return try page(
      200, "status-shown", content, language: language, headers: ResponseHeaders.secretPage)
  }
}

/// One question what became of a reference. Every statement is run whether it matches or not; what
/// nobody is to get is taken back in the same transaction.
private struct StatusLookup: Sendable {
  let reference: Reference
  /// Nil for what is no address.
  let email: EmailAddress?
  let limits: RateLimits
  let mailBuckets: [String]
  let secret: StatusSecret
  let mail: WaitingMail?
  let now: Int

  init(_ visit: Visit, _ sent: Sent, _ seal: Seal) {
    now = visit.now
    let knowledge = visit.knowledge
    let address = RemoteAddress.of(
      visit.request, trusting: knowledge.settings.forms.trustedProxies)
    limits = RateLimits(
      lookups: knowledge.settings.forms.limits.lookups, from: address, seal, at: visit.now)
    // What is none is looked for all the same, under a name that nobody has.
    reference = Reference(typed: sent["reference"] ?? "") ?? Reference(visit.endpoint.chance)
    email = try? EmailAddress(sent["email"] ?? "")
    // By both, or a stranger could use up what somebody else may ask.
    mailBuckets = seal.rateNames(at: visit.now).buckets(
      "status-mail:\(reference.text):\(email?.key ?? "")")
    secret = StatusSecret(visit.endpoint.chance)
    mail = Self.mail(knowledge, to: email, secret, at: visit.now)
  }

  /// False if this was one question too many.
  func run(in session: any Session) throws -> Bool {
    guard try limits.allow(at: now, in: session) else { return false }
    try limits.mark(at: now, in: session)
    let found = try session.submission(reference)
    let isRight = ConstantTime.areEqual(found?.email?.key ?? "-", email?.key ?? "")
    let isFew = try session.rateMarks(in: mailBuckets, since: now - 86_400) < Self.mailsADay
    try session.markRate(mailBuckets[0], at: now)
    try session.addStatusLink(
      secretHash: secret.hash, reference: reference.text, at: now,
      expiresAt: now + StatusSecret.life)
    if var mail {
      mail.reference = reference.text
      try session.queue(mail, at: now)
      try session.takeBackMail(mail.messageID, unless: isRight && isFew)
    }
    try session.removeStatusLink(secretHash: secret.hash, unless: isRight && isFew && mail != nil)
    return true
  }

  private static func mail(
    _ knowledge: Knowledge, to email: EmailAddress?, _ secret: StatusSecret, at now: Int
  ) -> WaitingMail? {
    guard let from = knowledge.sender else { return nil }
    // One to ourselves is written where there is no address, and taken back like any other.
    let email = email ?? from.address
    let link = knowledge.link("/status/\(secret.text)")
    let text = """
      Somebody, probably you, asked us how your message stands. This link shows it:

      \(link)

      It works for seven days. If it was not you, there is nothing to do.

      \(knowledge.settings.title)

      """
    let message = MailMessage(
      from: from, to: Mailbox(email), subject: "How your message stands", text: text,
      date: knowledge.timestamp(now),
      messageID: MessageID.make("status", of: secret.hash, domain: knowledge.domain),
      automatic: .replied)
    guard let written = try? message.written() else { return nil }
    return WaitingMail(
      messageID: message.messageID, kind: "status", sender: nil, recipient: email,
      reference: nil, message: written)
  }

  private static let mailsADay = 5
}
