import Contacts
import Endpoint
import Mail
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// Finds whom a report is about, and does what follows from it.
struct BounceWork {
  private let folder: DataFolder
  private let store: SQLiteDatabase
  private let seal: ContactSeal
  private let addresses: BounceAddresses?
  private let policy: BouncePolicy
  private let now: Int

  /// Throws a `StoreFailure`, a `KeyFailure`, `Findings`.
  init(_ data: DataOptions, now: Timestamp) throws {
    (folder, self.now) = (data.folder, now.seconds)
    let settings = try data.bounceSettings()
    store = try data.openStore()
    let seal = try data.contactSeal
    self.seal = seal
    addresses = settings.domain.map { BounceAddresses(seal: seal, domain: $0) }
    policy = settings.policy
  }

  /// One commit a mail: what is done stays done, and what comes twice counts once.
  func take(
    _ mail: ReturnedMail, of arrived: ArrivedMail, recipient: String?
  ) async throws -> [BouncedPerson] {
    guard mail.kind == .failure || mail.kind == .delay || mail.kind == .complaint else { return [] }
    let search = BounceSearch(addresses: addresses, recipient: recipient)
    let report = mail.messageID ?? seal.reportName(of: arrived.bytes)
    return try await store.write { session in
      try search.people(in: mail, session).map { try settle($0, mail, report, session) }
    }
  }

  /// Keeps a mail that nobody else has, beside the mails that are captured: it is shown there, and
  /// goes when one of its people is erased.
  func keep(_ bytes: [UInt8]) throws {
    let name = seal.reportName(of: bytes).dropFirst("hash:".count)
    try PrivateFile.makeFolder(folder.mail)
    try PrivateFile.write(bytes, to: "\(folder.mail)/returned-\(name).eml")
  }

  /// Reports are known again for 400 days.
  func forgetOld() async throws {
    let moment = now - 400 * 86_400
    try await store.write { try $0.forgetBounces(before: moment) }
  }

  private func settle(
    _ found: BouncedPerson, _ mail: ReturnedMail, _ report: String, _ session: any Session
  ) throws -> BouncedPerson {
    var person = found
    guard let contact = found.contact, let kind = NotedBounce.Kind(mail.kind, found.verdict) else {
      return person
    }
    let bounce = NotedBounce(
      report: report, kind: kind, issue: found.issue,
      status: found.status,
      at: min(now, mail.writtenAt ?? now))
    let effect = try session.count(
      bounce, of: contact, hash: seal.suppressionHash(of: contact.email), by: policy,
      eventID: Chance.system.rowID(), at: now)
    if effect != .known, kind != .complaint, let issue = found.issue {
      try session.noteBounced(issue, to: contact.id, status: found.status)
    }
    switch effect {
    case .known: person.done = .known
    case .suppressed: person.done = .suppressed
    case .counted(let count):
      person.done = .counted
      if kind == .soft { person.softBounces = "\(count) of \(policy.soft)" }
    }
    return person
  }
}

extension NotedBounce.Kind {
  /// Nil for what does not count.
  fileprivate init?(_ kind: ReturnedMail.Kind, _ outcome: BounceOutcome) {
    switch (kind, outcome) {
    case (.complaint, _): self = .complaint
    case (_, .hard): self = .hard
    case (_, .soft): self = .soft
    case (_, .policy): self = .policy
    case (_, .delayed): return nil
    }
  }
}
