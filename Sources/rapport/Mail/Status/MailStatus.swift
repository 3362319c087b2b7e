import Newsletter
import Outbox
import Store
import Vocabulary

/// How the mails of a house stand. Keys are only ever added.
struct MailStatus: Encodable {
  struct Unsent: Encodable {
    let id, kind, to: String
    let tries: Int
    /// When it is tried next; nil where it is given up.
    let next: String?
    let reason: String?
  }

  struct Limit: Encodable {
    /// Nil is for all mails together.
    let domain: String?
    let span: String
    let used, limit: Int
  }

  /// How they leave, in words.
  let transport: String
  let waiting, sending, failed: Int
  /// Since midnight, by the kind of mail; messages of issues are `issue`.
  let sentToday: [String: Int]
  /// The first twenty of each.
  let next, givenUp: [Unsent]
  let limits: [Limit]
  let stopped: [String: String]

  /// `midnight` is the last one of the site's zone.
  static func read(
    _ store: any Database, transport: String, limits: SendingLimits, midnight: Int, at now: Int
  ) async throws -> MailStatus {
    try await store.read { session in
      let facts = try session.outboxFacts(at: now)
      var sent = try session.sentMails(since: midnight)
      let issues = try session.sentCount(since: midnight)
      if issues > 0 { sent["issue", default: 0] += issues }
      return MailStatus(
        transport: transport, waiting: facts.waiting, sending: facts.claimed,
        failed: facts.failed, sentToday: sent,
        next: try session.unsentMails(.waiting, count: 20).map(Unsent.init),
        givenUp: try session.unsentMails(.failed, count: 20).map(Unsent.init),
        limits: try session.sendingUse(of: limits, at: now).map(Limit.init),
        stopped: Dictionary(
          try session.stoppedRuns().map { ($0.issue, $0.reason) },
          uniquingKeysWith: { one, _ in one }))
    }
  }
}

extension MailStatus.Unsent {
  fileprivate init(_ mail: UnsentMail) {
    (id, kind, to) = (mail.messageID, mail.kind, mail.recipient)
    (tries, reason) = (mail.attempts, mail.lastError)
    next = mail.state == .waiting ? Timestamp(seconds: mail.notBefore).description : nil
  }
}

extension MailStatus.Limit {
  fileprivate init(_ use: SendingUse) {
    domain = use.domain.isEmpty ? nil : use.domain
    (span, used, limit) = (use.span, use.used, use.limit)
  }
}
